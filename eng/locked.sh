#!/bin/sh
# Restores the packages of what ships exactly as the lock files have them, hashes included. With --write it writes the lock files.
set -eu
locks=eng/locks
sdk=$(dotnet --version)

if [ "${1:-}" = --write ]; then
  rm -rf "$locks"
  dotnet restore provider/Plugin -p:UseLockFiles=true --force-evaluate -v quiet
  echo "$sdk" > "$locks/dotnet-sdk"
  ls "$locks"
  exit 0
fi

# Each patch of the .NET SDK brings packages of its own version.
if [ "$sdk" != "$(cat "$locks/dotnet-sdk")" ]; then
  echo "locked: not held, the lock files are those of .NET SDK $(cat "$locks/dotnet-sdk"), and this is $sdk"
  exit 0
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if dotnet restore provider/Plugin -p:UseLockFiles=true --locked-mode --force -v quiet > "$log" 2>&1; then
  echo "locked: the packages of what ships are those of the lock files"
elif grep -q 'NU110[123]' "$log"; then
  echo "locked: not held, the feed lacks a version that the lock files have:"
  grep 'NU110[123]' "$log" | sort -u
else
  cat "$log"
  echo "locked: the packages differ from the lock files; where that is meant, run make lock and commit it" >&2
  exit 1
fi
