#!/bin/sh
# Unpacks the archive that `make dist` packed, elsewhere, and runs the tests that start processes and the conformance tests on it.
set -eu
. eng/platform.sh
unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
tar -xzf "dist/pulumi-resource-tencentssl-v$VERSION-$os-$arch.tar.gz" -C "$unpacked"
export PLUGIN="$unpacked/pulumi-resource-tencentssl$exe"
make --no-print-directory test SUITES=EndToEnd.Tests
make --no-print-directory conformance
