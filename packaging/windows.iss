; Inno Setup 6: the frozen program as a setup program for one user or all; packaging/build.py gives Version, Out and Icon.
[Setup]
AppId=org.ecgstudio.ECGStudio
AppName=ECG Studio
AppVersion={#Version}
AppPublisher=The ECG Studio developers
DefaultDirName={autopf}\ECG Studio
DefaultGroupName=ECG Studio
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
LicenseFile=LICENSE
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\ecgstudio.exe
OutputDir={#Out}
OutputBaseFilename=ecgstudio-{#Version}-setup

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "{#Out}\dist\ecgstudio\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\ECG Studio"; Filename: "{app}\ecgstudio.exe"

[Run]
Filename: "{app}\ecgstudio.exe"; Description: "{cm:LaunchProgram,ECG Studio}"; Flags: postinstall nowait skipifsilent

#include Out + "\file_types.iss"
