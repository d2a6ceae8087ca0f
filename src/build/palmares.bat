@echo off
rem Starts palmares on Windows. PALMARES_JAVA_OPTS: options for Java, such as -Xmx4g. JAVA_HOME: the Java to use.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true -Xss16m %PALMARES_JAVA_OPTS% -jar "%~dp0palmares.jar" %*
exit /b %ERRORLEVEL%
