@echo off
rem Starts Interleave with a JDK 25 or newer: from JAVA_HOME, the PATH, or the usual places.
rem Without arguments the window opens; 'interleave --help' lists the commands.
setlocal EnableExtensions EnableDelayedExpansion
set "home=%~dp0.."
set "jdk="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%j in ('where java 2^>nul') do if not defined jdk call :try "%%~dpj.."
for %%r in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
  if exist "%%~r" for /d %%d in ("%%~r\*") do if not defined jdk call :try "%%~d"
)
if not defined jdk (
  echo Interleave needs a JDK 25 or newer, and there is none in JAVA_HOME, on the PATH or in the usual places; install one, or set JAVA_HOME to it. 1>&2
  exit /b 2
)
"%jdk%\bin\java.exe" --enable-native-access=javafx.graphics --add-exports=java.base/jdk.internal.vm=dev.interleave.core -XX:-UsePerfData -XX:+UseSerialGC -Dinterleave.fonts="%home%\fonts" --module-path "%home%\lib" --module dev.interleave.app/dev.interleave.app.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "version=%%~v"
  set "version=!version:"=!"
)
if !version! GEQ 25 set "jdk=%~1"
exit /b
