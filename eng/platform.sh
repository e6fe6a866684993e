# Sourced: says how this platform is called, by Go (os, arch) and by .NET (rid).
case "$(uname -s)" in
  Linux) os=linux rid=linux exe= ;;
  Darwin) os=darwin rid=osx exe= ;;
  MINGW* | MSYS* | CYGWIN*) os=windows rid=win exe=.exe ;;
  *) echo "no name for the system $(uname -s)" >&2; exit 1 ;;
esac
# On Windows the shell itself may be an x64 program on an arm64 system.
case "$(uname -s)-$(uname -m)" in
  *ARM64-* | *-aarch64 | *-arm64) arch=arm64 rid=$rid-arm64 ;;
  *-x86_64 | *-amd64) arch=amd64 rid=$rid-x64 ;;
  *) echo "no name for the processor $(uname -m)" >&2; exit 1 ;;
esac
