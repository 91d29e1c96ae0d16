/* Stands in for the bcryptprimitives.dll of Windows 10, which Wine 8 has not: random bytes for libraries in Rust. */
#include <windows.h>

#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count)
{
    return RtlGenRandom(bytes, (ULONG)count);
}
