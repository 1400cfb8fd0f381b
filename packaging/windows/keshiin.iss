; The installer for Windows, made by Inno Setup 6; packaging\windows\make_installer.py calls it.
; It needs no administrator, installs for one user, and takes away all that it put there.

#ifndef Version
  #error Tell the version: /DVersion=0.1.0
#endif
#ifndef Program
  #define Program "..\..\dist\keshiin"
#endif
#ifndef Made
  #define Made "..\..\build\windows"
#endif

[Setup]
AppId={{6B5C1E0B-93A8-4C3E-9B0B-0B6E5C6A7D41}
AppName=Keshiin
AppVersion={#Version}
AppPublisher=The authors of Keshiin
DefaultDirName={localappdata}\Programs\Keshiin
DefaultGroupName=Keshiin
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=keshiin-{#Version}-setup
SetupIconFile={#Made}\keshiin.ico
UninstallDisplayIcon={app}\keshiin-gui.exe
LicenseFile=..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
#ifdef Sign
SignTool=keshiin
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[CustomMessages]
en.Desktop=Put an icon on the desktop
ja.Desktop=デスクトップにアイコンを置く
en.Thunderbird=Let the add-on for Thunderbird hand messages to Keshiin
ja.Thunderbird=Thunderbird のアドオンからメールを受け取れるようにする
en.Message=E-mail message
ja.Message=メール
en.Start=Open Keshiin
ja.Start=消印を開く

[Tasks]
Name: "desktop"; Description: "{cm:Desktop}"; Flags: unchecked
Name: "thunderbird"; Description: "{cm:Thunderbird}"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "{#Made}\keshiin.json"; DestDir: "{app}\thunderbird"; Flags: ignoreversion; Tasks: thunderbird
Source: "..\..\resources\keshiin_resources\LICENSES.md"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{group}\Keshiin"; Filename: "{app}\keshiin-gui.exe"
Name: "{userdesktop}\Keshiin"; Filename: "{app}\keshiin-gui.exe"; Tasks: desktop

[Registry]
; "Open with" alone: the program that opens messages stays the one that it was.
Root: HKCU; Subkey: "Software\Classes\Keshiin.Message"; ValueType: string; ValueData: "{cm:Message}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Keshiin.Message\DefaultIcon"; ValueType: string; ValueData: "{app}\keshiin-gui.exe,0"
Root: HKCU; Subkey: "Software\Classes\Keshiin.Message\shell\open\command"; ValueType: string; ValueData: """{app}\keshiin-gui.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.eml\OpenWithProgids"; ValueType: none; ValueName: "Keshiin.Message"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.msg\OpenWithProgids"; ValueType: none; ValueName: "Keshiin.Message"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.mbox\OpenWithProgids"; ValueType: none; ValueName: "Keshiin.Message"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Mozilla\NativeMessagingHosts\keshiin"; ValueType: string; ValueData: "{app}\thunderbird\keshiin.json"; Flags: uninsdeletekey; Tasks: thunderbird

[Run]
Filename: "{app}\keshiin-gui.exe"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent unchecked

[UninstallRun]
; What the command "keshiin thunderbird install" may have written beside the installer's own key.
Filename: "{app}\keshiin.exe"; Parameters: "thunderbird remove"; Flags: runhidden; RunOnceId: "thunderbird"

[UninstallDelete]
; Settings, the memory of answers, reports of mistakes.
Type: filesandordirs; Name: "{localappdata}\keshiin"
Type: filesandordirs; Name: "{userappdata}\keshiin"
