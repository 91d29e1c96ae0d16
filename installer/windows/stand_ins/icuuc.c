/* Stands in for the icuuc.dll of Windows 10, which Wine 8 has not: no converter opens, and Qt does without. */
#define GIVEN __declspec(dllexport)
#define NOT_FOUND 16

GIVEN void *ucnv_open(const char *name, int *error)
{
    if (error)
        *error = NOT_FOUND;
    return 0;
}

GIVEN const char *ucnv_getName(void *converter, int *error)
{
    if (error)
        *error = NOT_FOUND;
    return 0;
}

GIVEN void ucnv_close(void *converter) {}
GIVEN void ucnv_reset(void *converter) {}
GIVEN signed char ucnv_getMaxCharSize(void *converter) { return 4; }
GIVEN void ucnv_getToUCallBack(void *converter, void **action, void **context) {}
GIVEN void ucnv_getFromUCallBack(void *converter, void **action, void **context) {}
GIVEN void ucnv_setToUCallBack(void) {}
GIVEN void ucnv_setFromUCallBack(void) {}
GIVEN void ucnv_cbToUWriteUChars(void) {}
GIVEN void ucnv_cbFromUWriteUChars(void) {}
GIVEN void ucnv_toUnicode(void) {}
GIVEN void ucnv_fromUnicode(void) {}
GIVEN int ucnv_toUCountPending(void) { return 0; }
GIVEN int ucnv_fromUCountPending(void) { return 0; }
GIVEN const char *ucnv_getStandardName(void) { return 0; }
GIVEN const char *ucnv_getAvailableName(void) { return 0; }
GIVEN int ucnv_countAvailable(void) { return 0; }
GIVEN void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
GIVEN void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
