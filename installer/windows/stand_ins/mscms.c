/* Stands in for the mscms.dll of Wine 8, which ends a program that asks for the colour profile of a screen. */
#define GIVEN __declspec(dllexport)

GIVEN void *OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned creation) { return 0; }
GIVEN int CloseColorProfile(void *profile) { return 1; }
GIVEN int GetColorProfileFromHandle(void *profile, void *bytes, void *size) { return 0; }
GIVEN void *WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
