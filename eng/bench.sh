#!/bin/sh
# Builds what is measured and what it is measured beside, measures, and writes the table. What Node.js or its packages are
# missing for, the table names.
set -eu
out=artifacts/bench
[ -z "${QUICK:-}" ] || set -- --quick

rm -rf "$out"
sh eng/native.sh "$out/plugin"
sh eng/native.sh "$out/floor" tests/Benchmarks/Reference/Floor
sh eng/native.sh "$out/bare-server" tests/Benchmarks/Reference/BareServer
dotnet build tests/Benchmarks -c Release -v quiet --nologo -clp:NoSummary
artifacts/bin/TencentSsl.Benchmarks/release/TencentSsl.Benchmarks all "$@" --output tests/Benchmarks/results.md
