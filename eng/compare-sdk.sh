#!/bin/sh
# Builds what Pulumi's own generator makes of our schema against the public API file of our SDK: a member that is missing, or that
# is more, is an error. Ours has get-only properties where the generator writes read-only fields, and a few extensions of its own.
set -eu
out=artifacts/gen-sdk
rm -rf "$out"
pulumi package gen-sdk provider/Plugin/schema.json --language dotnet --out "$out"
generated=$out/dotnet

for list in Shipped Unshipped; do
  sed -E -e '/Extensions/d' \
    -e 's/^((override )?Pulumi\.TencentSsl\.(Outputs\.[A-Za-z]+|[A-Za-z]+Result)\.[A-Za-z]+)\.get -> /readonly \1 -> /' \
    "sdk/dotnet/PublicAPI.$list.txt" > "$generated/PublicAPI.$list.txt"
done
cat > "$generated/Directory.Build.props" <<'PROPS'
<Project>
  <ItemGroup>
    <PackageReference Include="Microsoft.CodeAnalysis.PublicApiAnalyzers" Version="5.6.0" PrivateAssets="all" />
    <AdditionalFiles Include="PublicAPI.Shipped.txt;PublicAPI.Unshipped.txt" />
  </ItemGroup>
</Project>
PROPS
echo '<Project />' > "$generated/Directory.Packages.props"
dotnet build "$generated" -v quiet --nologo -p:WarningsAsErrors='"RS0016;RS0017"'
echo "the public members are the same"
