#!/bin/sh
# Puts the native plugin where the Pulumi CLI finds it, or removes it from there.
set -eu
. eng/platform.sh
name=pulumi-resource-tencentssl
target=${PULUMI_HOME:-$HOME/.pulumi}/plugins/resource-tencentssl-v$VERSION

case "$1" in
  install)
    sh eng/native.sh artifacts/install
    mkdir -p "$target"
    cp "artifacts/install/$name$exe" "$target/"
    rm -f "$target.partial"
    echo "installed $target/$name$exe"
    ;;
  uninstall)
    rm -rf "$target" "$target.lock" "$target.partial" "$target.lastused"
    echo "removed $target"
    ;;
esac
