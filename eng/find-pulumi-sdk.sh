#!/bin/sh
# Finds out whether the NuGet feed serves the Pulumi package, and writes the answer where the build looks for it.
set -eu
found=artifacts/PulumiSdk.found.props
if [ -n "${PulumiSdk:-}" ]; then
  echo "PulumiSdk: $PulumiSdk (as asked for)"
  exit 0
fi
if [ -f "$found" ]; then
  echo "PulumiSdk: $(sed 's|.*<PulumiSdk>\(.*\)</PulumiSdk>.*|\1|' "$found") (remembered in $found)"
  exit 0
fi

mkdir -p artifacts/probe
cat > artifacts/probe/Directory.Build.props <<'PROPS'
<Project />
PROPS
cp artifacts/probe/Directory.Build.props artifacts/probe/Directory.Packages.props
range=$(sed -n 's|.*Include="Pulumi" Version="\([^"]*\)".*|\1|p' Directory.Packages.props)
cat > artifacts/probe/Probe.csproj <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Pulumi" Version="$range" /></ItemGroup>
</Project>
PROJECT

if dotnet restore artifacts/probe/Probe.csproj -v quiet --nologo >artifacts/probe/restore.log 2>&1; then
  choice=package
else
  choice=standin
fi
echo "PulumiSdk: $choice (found out by a restore; remembered in $found)"
echo "<Project><PropertyGroup><PulumiSdk>$choice</PulumiSdk></PropertyGroup></Project>" > "$found"
