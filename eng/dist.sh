#!/bin/sh
# Packs the native plugin as Pulumi wants it: the binary at the root, Go's names for the platform. Two runs of the same
# source give the same bytes: names sorted, no times, no owners.
set -eu
. eng/platform.sh
name=pulumi-resource-tencentssl
archive=$name-v$VERSION-$os-$arch.tar.gz
stage=artifacts/dist/$os-$arch

rm -rf "$stage"
mkdir -p "$stage" dist
sh eng/native.sh "$stage/publish"
cp "$stage/publish/$name$exe" "$stage/$name$exe"

if tar --version 2>/dev/null | grep -q GNU; then
  tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=0755 -C "$stage" -cf "$stage/plugin.tar" "$name$exe"
else
  chmod 0755 "$stage/$name$exe"
  touch -t 197001010000.00 "$stage/$name$exe"
  tar --format ustar --uid 0 --gid 0 --uname '' --gname '' -C "$stage" -cf "$stage/plugin.tar" "$name$exe"
fi
gzip -9 -n -c "$stage/plugin.tar" > "dist/$archive"
rm "$stage/plugin.tar"
sh eng/sums.sh

echo "dist/$archive"
echo "binary $(wc -c < "$stage/$name$exe" | tr -d ' ') bytes, archive $(wc -c < "dist/$archive" | tr -d ' ') bytes"
