; The installer for Windows, in French: for one user, without an administrator.
; VERSION, FOUR (the version as four numbers), FOLDER (what PyInstaller made), ICON, SIDE (a picture) and SETUP are given by __main__.py.
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define NB "${U+00A0}" ; no-break space
!define NAME "AICT Desktop"
!define PROGRAM "${NAME}.exe"
!define DOSSIER "AICTDesktop.Dossier"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define OWN "Software\${NAME}"

Name "${NAME}"
OutFile "${SETUP}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${OWN}" "InstallDir"
SetCompressor /SOLID lzma
SetCompressorDictSize 64
AllowSkipFiles off
ManifestDPIAware true
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${FOUR}"
VIAddVersionKey /LANG=1036 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1036 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1036 "FileDescription" "Installation de ${NAME}"
VIAddVersionKey /LANG=1036 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1036 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1036 "LegalCopyright" "EUPL-1.2"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "${NAME} sera installé pour vous seul, sans droits d’administrateur.$\r$\n$\r$\nSi une version plus ancienne est là, elle sera remplacée. Vos dossiers ne sont pas touchés.$\r$\n$\r$\n$_CLICK"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${NAME} va être retiré de cet ordinateur. Vos dossiers (.aict) et leurs sauvegardes restent où ils sont."
; Nobody is asked where: who must choose gives /D=.
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "French"

; Windows lets nobody write to the file of a program that runs: such an attempt tells whether it is closed.
; Somebody is asked; a silent installer waits ten seconds, then leaves everything as it was.
!macro WaitUntilClosed un
  Function ${un}WaitUntilClosed
    StrCpy $1 0
    ${Do}
      ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
        Return
      ${EndIf}
      ClearErrors
      FileOpen $0 "$INSTDIR\${PROGRAM}" a
      ${IfNot} ${Errors}
        FileClose $0
        Return
      ${EndIf}
      ${IfNot} ${Silent}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
          "${NAME} est ouvert${NB}: fermez sa fenêtre, puis cliquez sur «${NB}Réessayer${NB}». Rien de ce que vous avez tapé n’est perdu." \
          IDRETRY +2
        Abort
      ${Else}
        Sleep 500
        IntOp $1 $1 + 1
      ${EndIf}
    ${LoopUntil} $1 > 20
    Abort
  FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

!macro TellExplorer
  ; SHCNE_ASSOCCHANGED: icons and double clicks follow at once.
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  Call WaitUntilClosed
  ; Files that this version has no more would stay otherwise.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "${CLASSES}\.aict" "" "${DOSSIER}"
  WriteRegStr HKCU "${CLASSES}\.aict\OpenWithProgids" "${DOSSIER}" ""
  WriteRegStr HKCU "${CLASSES}\${DOSSIER}" "" "Dossier ${NAME}"
  WriteRegStr HKCU "${CLASSES}\${DOSSIER}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\${DOSSIER}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'

  WriteRegStr HKCU "${OWN}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  !insertmacro TellExplorer
SectionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\uninstall.exe"
  ; Not with what is in it: somebody may keep dossiers there.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"

  ReadRegStr $0 HKCU "${CLASSES}\.aict" ""
  ${If} $0 == "${DOSSIER}"
    DeleteRegValue HKCU "${CLASSES}\.aict" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.aict\OpenWithProgids" "${DOSSIER}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.aict\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.aict"
  DeleteRegKey HKCU "${CLASSES}\${DOSSIER}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${OWN}"
  !insertmacro TellExplorer
SectionEnd
