#!/bin/sh
# Writes the SHA-256 sums of everything in dist/ into dist/SHA256SUMS, as `sha256sum --check` reads them.
set -eu
cd dist
rm -f SHA256SUMS
sum=sha256sum
command -v sha256sum >/dev/null 2>&1 || sum="shasum -a 256"
sums=$($sum -- *)
echo "$sums" > SHA256SUMS
