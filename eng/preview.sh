#!/bin/sh
# Previews an example: starts the stand-in of the Tencent SSL API, points the plugin at it, and runs the program under
# the Pulumi CLI where there is one and the SDK is the real one, else under the stand-in of its engine.
set -eu
configuration=$(echo "$CONFIGURATION" | tr '[:upper:]' '[:lower:]')
example=examples/$EXAMPLE
[ -f "$example/Pulumi.yaml" ] || { echo "no example '$EXAMPLE'; there are: $(ls examples | tr '\n' ' ')" >&2; exit 2; }
bin=artifacts/bin
project=$(sed -n 's/^name: *//p' "$example/Pulumi.yaml" | tr -d '\r')
# What the API stand-in has for the example. It lies beside the example, so that `pulumi new` does not copy it.
stackSettings=$PWD/eng/settings/$EXAMPLE.yaml

scratch=$(mktemp -d)
api=
cleanup() {
  [ -z "$api" ] || kill "$api" 2>/dev/null || true
  rm -rf "$scratch"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# A file rather than a named pipe: not every system has those, and opening one can block for ever.
: > "$scratch/listening"
# A setting {{ID}} is the address of an endpoint that serves the certificate of this id.
"$bin/TencentSsl.StandIns.SslApi/$configuration/TencentSsl.StandIns.SslApi" --port 0 \
  $(sed -n 's/.*{{\(.*\)}}.*/--serve \1/p' "$stackSettings") > "$scratch/listening" &
api=$!
while ! grep -q '^listening on ' "$scratch/listening"; do
  kill -0 "$api" 2>/dev/null || { echo "the API stand-in did not start" >&2; exit 2; }
  sleep 0.1
done
listening=$(tr -d '\r' < "$scratch/listening" | sed -n 's/^listening on /&/p')
tr -d '\r' < "$scratch/listening" | sed -n 's|^serving \(.*\) at \(.*\)|s/{{\1}}/\2/|p' > "$scratch/endpoints"
sed -f "$scratch/endpoints" "$stackSettings" > "$scratch/settings.yaml"
echo "API stand-in $listening"

# What a user would set for the real account, and nothing of this machine's own.
for name in $(env | sed -n -E 's/^((TENCENT|TCCLI_|TKE_)[A-Z0-9_]*)=.*/\1/p'); do
  unset "$name"
done
export TENCENTSSL_ENDPOINT="${listening#listening on }"
export TENCENTCLOUD_SECRET_ID=AKIDSTANDIN0000000000000000000000000
export TENCENTCLOUD_SECRET_KEY="${SECRET_KEY:-standin-secret-key-not-a-real-one}"

set --
[ -z "$CERTIFICATE" ] || set -- --config "$project:certificateId=$CERTIFICATE"

if command -v pulumi >/dev/null 2>&1 && grep -q '>package<' artifacts/PulumiSdk.found.props 2>/dev/null; then
  # The CLI writes into the settings of the stack that it makes and configures. It gets copies, so that nothing here changes.
  settings=$scratch/settings
  mkdir -p "$settings" "$scratch/state"
  cp "$example/Pulumi.yaml" "$settings/"
  export PULUMI_BACKEND_URL="file://$scratch/state" PULUMI_CONFIG_PASSPHRASE= PULUMI_SKIP_UPDATE_CHECK=true
  pulumi -C "$settings" stack init "$STACK" --non-interactive
  # Beside the salt that the new stack needs to encrypt.
  cat "$scratch/settings.yaml" >> "$settings/Pulumi.$STACK.yaml"
  PATH="$PWD/bin:$PATH" pulumi -C "$example" preview --non-interactive --stack "$STACK" --config-file "$settings/Pulumi.$STACK.yaml" "$@"
else
  "$bin/TencentSsl.StandIns.PulumiEngine/$configuration/TencentSsl.StandIns.PulumiEngine" preview \
    --cwd "$example" --stack "$STACK" --config-file "$scratch/settings.yaml" --plugin "$PWD/bin/pulumi-resource-tencentssl" \
    $(sh eng/program-of.sh "$example" "$configuration") "$@"
fi
