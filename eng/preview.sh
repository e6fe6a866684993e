#!/bin/sh
# Previews an example: starts the stand-in of the Tencent SSL API, points the plugin at it, and runs the program under
# the Pulumi CLI where there is one and the SDK is the real one, else under the stand-in of its engine.
set -eu
configuration=$(echo "$CONFIGURATION" | tr '[:upper:]' '[:lower:]')
example=examples/$EXAMPLE
[ -f "$example/Pulumi.yaml" ] || { echo "no example '$EXAMPLE'; there are: $(ls examples | tr '\n' ' ')" >&2; exit 2; }
bin=artifacts/bin
project=$(sed -n 's/^name: *//p' "$example/Pulumi.yaml")

scratch=$(mktemp -d)
api=
cleanup() {
  [ -z "$api" ] || kill "$api" 2>/dev/null || true
  rm -rf "$scratch"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

mkfifo "$scratch/port"
"$bin/TencentSsl.StandIns.SslApi/$configuration/TencentSsl.StandIns.SslApi" --port 0 > "$scratch/port" &
api=$!
read -r listening < "$scratch/port"
echo "API stand-in $listening"

# What a user would set for the real account.
export TENCENTSSL_ENDPOINT="${listening#listening on }"
export TENCENTCLOUD_SECRET_ID=AKIDSTANDIN0000000000000000000000000
export TENCENTCLOUD_SECRET_KEY="${SECRET_KEY:-standin-secret-key-not-a-real-one}"
unset TENCENTCLOUD_SECURITY_TOKEN TENCENTCLOUD_SESSION_TOKEN TENCENTCLOUD_TOKEN TENCENTCLOUD_ASSUME_ROLE_ARN 2>/dev/null || true

set --
[ -z "$CERTIFICATE" ] || set -- --config "$project:certificateId=$CERTIFICATE"

if command -v pulumi >/dev/null 2>&1 && grep -q '>package<' artifacts/PulumiSdk.found.props 2>/dev/null; then
  export PULUMI_BACKEND_URL="file://$scratch" PULUMI_CONFIG_PASSPHRASE=
  PATH="$PWD/bin:$PATH" pulumi preview --non-interactive --cwd "$example" --stack "$STACK" "$@"
else
  "$bin/TencentSsl.StandIns.PulumiEngine/$configuration/TencentSsl.StandIns.PulumiEngine" preview \
    --cwd "$example" --stack "$STACK" --plugin "$PWD/bin/pulumi-resource-tencentssl" \
    $(sh eng/program-of.sh "$example" "$configuration") "$@"
fi
