#!/bin/sh
# Previews that have to fail, each for its reason: a certificate that does not exist, a wrong key, gates that are not met.
set -eu
log=$(mktemp)
trap 'rm -f "$log"' EXIT

must_fail() {
  reason=$1 example=$2 certificate=$3 key=${4:-}
  echo "has to fail ($reason): $example $certificate"
  if EXAMPLE="$example" CERTIFICATE="$certificate" SECRET_KEY="$key" STACK=dev sh eng/preview.sh > "$log" 2>&1; then
    cat "$log"
    echo "this preview had to fail, and did not" >&2
    exit 1
  fi
  grep -q "$reason" "$log" || { cat "$log"; echo "this preview failed, but not for the reason \"$reason\"" >&2; exit 1; }
}

must_fail FailedOperation.CertificateNotFound read-certificate nosuch01
must_fail AuthFailure.SignatureFailure read-certificate '' wrong
must_fail expect.minDaysRemaining gate-deploy nearend1
must_fail 'is valid from' gate-deploy future01
