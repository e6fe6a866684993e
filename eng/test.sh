#!/bin/sh
# Runs the test suites with `dotnet test`, and closes with one line that counts them all.
set -u
configuration=$(echo "$CONFIGURATION" | tr '[:upper:]' '[:lower:]')
modules=
for project in $(find tests examples -name '*.Tests.csproj' | sort); do
  folder=$(basename "$(dirname "$project")")
  case " $SUITES " in "  " | *" $folder "*) ;; *) continue ;; esac
  name=$(basename "$project" .csproj)
  modules="$modules${modules:+;}artifacts/bin/$name/$configuration/$name.dll"
done
[ -n "$modules" ] || { echo "there is no suite '$SUITES'" >&2; exit 1; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# One suite at a time: they start processes of their own.
{ dotnet test --no-ansi --no-progress --max-parallel-test-modules 1 --test-modules "$modules" 2>&1; echo "exit code: $?"; } | tee "$log" | grep -v '^exit code: '
awk '
  /^  total: /     { total = $2 }
  /^  failed: /    { failed = $2 }
  /^  succeeded: / { passed = $2 }
  /^  skipped: /   { skipped = $2 }
  /^exit code: /   { code = $3 }
  END {
    # A suite that crashed, or that is not built, counts as one that failed.
    if (code != 0 && failed == 0) failed = 1
    printf("%d passed, %d failed%s\n", passed, failed, (skipped > 0) ? ", " skipped " skipped" : "")
    exit (failed > 0 || passed == 0)
  }' "$log"
