#!/bin/sh
# Installs what a release has published, as a user does, and previews a program with it against the API stand-in.
set -eu
. eng/platform.sh
version=${TAG#v}
scratch=$(mktemp -d)
api=
cleanup() {
  [ -z "$api" ] || kill "$api" 2>/dev/null || true
  rm -rf "$scratch"
}
trap cleanup EXIT

gh release download "$TAG" --dir "$scratch" --pattern SHA256SUMS --pattern "*-$os-$arch.tar.gz"
(cd "$scratch" && grep -- "-$os-$arch.tar.gz" SHA256SUMS | if command -v sha256sum >/dev/null 2>&1; then sha256sum --check; else shasum -a 256 --check; fi)
gh attestation verify "$scratch"/*.tar.gz --repo "$GITHUB_REPOSITORY"
pulumi plugin install resource tencentssl "$version" --file "$scratch"/*.tar.gz

# A project outside of the repository, so that nothing of it is used but the example's program.
mkdir "$scratch/program" "$scratch/state"
cp examples/read-certificate/Program.cs examples/read-certificate/Pulumi.yaml "$scratch/program/"
cat > "$scratch/program/read-certificate.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Pulumi.TencentSsl" Version="$version" />
  </ItemGroup>
</Project>
PROJECT

# The feed takes some minutes to check and list a package that was pushed.
tries=0
until dotnet restore "$scratch/program" -v quiet --nologo --no-http-cache; do
  tries=$((tries + 1))
  [ "$tries" -lt 40 ] || { echo "the feed does not serve Pulumi.TencentSsl $version" >&2; exit 1; }
  sleep 30
done

dotnet run --project tests/StandIns/SslApi -c Release -- --port 0 > "$scratch/listening" &
api=$!
while ! grep -q '^listening on ' "$scratch/listening"; do
  kill -0 "$api" 2>/dev/null || { echo "the API stand-in did not start" >&2; exit 2; }
  sleep 1
done

export TENCENTSSL_ENDPOINT="$(sed -n 's/^listening on //p' "$scratch/listening" | tr -d '\r')"
export TENCENTCLOUD_SECRET_ID=AKIDSTANDIN0000000000000000000000000 TENCENTCLOUD_SECRET_KEY=standin-secret-key-not-a-real-one
export PULUMI_BACKEND_URL="file://$scratch/state" PULUMI_CONFIG_PASSPHRASE=
cd "$scratch/program"
pulumi stack init dev --non-interactive
pulumi preview --stack dev --non-interactive --config read-certificate:certificateId=healthy1
