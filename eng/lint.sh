#!/bin/sh
# Format, analyzers (the build has run them), schema, SDK, documentation.
set -eu
configuration=$(echo "$CONFIGURATION" | tr '[:upper:]' '[:lower:]')
plugin=bin/pulumi-resource-tencentssl
bad=0
complain() { echo "lint: $*" >&2; bad=1; }

echo "format"
dotnet format PulumiTencentSsl.sln --verify-no-changes --no-restore -v quiet || complain "the format differs: run make format"

echo "schema"
$plugin schema | cmp -s - provider/Plugin/schema.json || complain "provider/Plugin/schema.json differs from what the plugin serves: run make schema"

echo "SDK and documentation"
"artifacts/bin/TencentSsl.SdkCodegen/$configuration/TencentSsl.SdkCodegen" --check \
  --schema provider/Plugin/schema.json --sdk sdk/dotnet --docs README.md docs/*.md \
  || complain "the SDK or a table in the documentation differs from the schema: run make schema"

[ "$bad" -eq 0 ] && echo "lint: nothing to complain about"
exit "$bad"
