#!/bin/sh
# Holds the provider and the stand-ins against the official npm packages and the recordings of the real engine.
set -u
configuration=$(echo "$CONFIGURATION" | tr '[:upper:]' '[:lower:]')
bin=$PWD/artifacts/bin
tests=tests/Conformance

major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
  echo "make conformance needs Node.js 20 or newer with npm; on Debian: apt-get install nodejs npm" >&2
  exit 1
fi

export PLUGIN="${PLUGIN:-$PWD/bin/pulumi-resource-tencentssl}"
export API_STAND_IN="$bin/TencentSsl.StandIns.SslApi/$configuration/TencentSsl.StandIns.SslApi"
export ENGINE_STAND_IN="$bin/TencentSsl.StandIns.PulumiEngine/$configuration/TencentSsl.StandIns.PulumiEngine"
export SCRIPTED_PLUGIN="$bin/TencentSsl.StandIns.ScriptedPlugin/$configuration/pulumi-resource-tencentssl"
export SIGNER_HARNESS="$bin/TencentSsl.Conformance.SignerHarness/$configuration/TencentSsl.Conformance.SignerHarness"
export DOTNET_PROGRAM="$bin/TencentSsl.Conformance.DotnetProgram/$configuration/TencentSsl.Conformance.DotnetProgram.dll"
export DOTNET_EXAMPLE="$bin/ReadCertificate/$configuration/ReadCertificate.dll"

# The packages say that they want a newer Node.js than 20; what is used of them runs on it.
if [ ! "$tests/node_modules/.package-lock.json" -nt "$tests/package-lock.json" ]; then
  (cd "$tests" && npm ci --ignore-scripts --loglevel=error) || exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
(cd "$tests" && exec node --test \
  --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=tap --test-reporter-destination="$log")
code=$?
passed=$(sed -n 's/^# pass \([0-9]*\)$/\1/p' "$log")
total=$(sed -n 's/^# tests \([0-9]*\)$/\1/p' "$log")
failed=$(( ${total:-1} - ${passed:-0} ))
[ "$code" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1

if grep -q '>package<' artifacts/PulumiSdk.found.props 2>/dev/null; then
  echo "== SDK, examples and EndToEnd.Tests against the Pulumi package"
  if dotnet build PulumiTencentSsl.sln -c "$CONFIGURATION" -v quiet --nologo -clp:NoSummary -p:PulumiSdk=package; then
    SUITES="Sdk.Tests EndToEnd.Tests" sh eng/test.sh | tee "$log"
    counts=$(tail -1 "$log")
    passed=$(( ${passed:-0} + $(echo "$counts" | cut -d' ' -f1) ))
    failed=$(( failed + $(echo "$counts" | cut -d' ' -f3) ))
  else
    failed=$(( failed + 1 ))
  fi
else
  echo "The feed does not serve the Pulumi package: SDK and examples were not held against it."
fi

echo "${passed:-0} passed, $failed failed"
[ "$failed" -eq 0 ]
