#!/bin/sh
# Everything that has to pass before a change lands, in the order in which it is quickest to fail.
set -eu
step() {
  printf '\n=== make %s\n' "$*"
  make --no-print-directory "$@"
}

step preview
step preview-all
step must-fail
step lint
step schema
step audit
step locked
step test
step dist
step test-native

printf '\n=== nothing is left behind\n'
if [ -d .git ] && [ -n "$(git status --porcelain)" ]; then
  git status --short
  exit 1
fi
