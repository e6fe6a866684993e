#!/bin/sh
# Publishes the plugin, or another project that is given, natively into a folder, after a look at what that needs of the system.
set -eu
. eng/platform.sh
out=$1
project=${2:-provider/Plugin}

linker=
if [ "$os" != windows ]; then
  if command -v clang >/dev/null 2>&1; then
    linker=clang
  elif command -v gcc >/dev/null 2>&1; then
    linker=gcc
  else
    echo "a native build needs a C compiler: install clang or gcc" >&2
    exit 1
  fi
  probe=$(mktemp -d)
  echo 'int main(void) { return 0; }' > "$probe/probe.c"
  "$linker" "$probe/probe.c" -lz -o "$probe/probe" 2>/dev/null || {
    rm -rf "$probe"
    echo "a native build needs zlib's development files: install zlib1g-dev (Debian, Ubuntu) or zlib-devel (Fedora)" >&2
    exit 1
  }
  rm -rf "$probe"
fi

dotnet publish "$project" -c Release -r "$rid" -v quiet --nologo -p:Native=true ${linker:+-p:CppCompilerAndLinker=$linker} -o "$out"
