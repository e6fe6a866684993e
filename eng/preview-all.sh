#!/bin/sh
# Previews every example. One for Node.js is left out where its packages are not installed.
set -eu
for project in examples/*/Pulumi.yaml; do
  folder=$(dirname "$project")
  if [ -f "$folder/package.json" ] && [ ! -d "$folder/node_modules" ]; then
    echo "== $folder: left out, run npm install there first"
    continue
  fi
  echo "== $folder"
  EXAMPLE=$(basename "$folder") CERTIFICATE= SECRET_KEY= STACK=dev sh eng/preview.sh
done
