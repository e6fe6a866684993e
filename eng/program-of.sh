#!/bin/sh
# Prints the option that names the built program of an example; nothing for programs that are not built.
set -eu
for project in "$1"/*.csproj; do
  [ -f "$project" ] || continue
  name=$(basename "$project" .csproj)
  echo "--program $PWD/artifacts/bin/$name/$2/$name.dll"
done
