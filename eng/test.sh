#!/bin/sh
# Runs the test programs one after the other and adds up what they counted.
set -u
configuration=$(echo "$CONFIGURATION" | tr '[:upper:]' '[:lower:]')
passed=0 failed=0 broken=0
for project in $(find tests -name '*.Tests.csproj' | sort); do
  folder=$(basename "$(dirname "$project")")
  case " $SUITES " in "  " | *" $folder "*) ;; *) continue ;; esac
  name=$(basename "$project" .csproj)
  echo "== $folder"
  log=$(mktemp)
  "artifacts/bin/$name/$configuration/$name" -noColor > "$log" 2>&1
  code=$?
  total=$(sed -n 's/.*Total: *\([0-9]*\).*/\1/p; s/^ *total: *\([0-9]*\).*/\1/p' "$log" | tail -1)
  bad=$(sed -n 's/.*Failed: *\([0-9]*\).*/\1/p; s/^ *failed: *\([0-9]*\).*/\1/p' "$log" | tail -1)
  errors=$(sed -n 's/.*Errors: *\([0-9]*\).*/\1/p' "$log" | tail -1)
  if [ "$code" -ne 0 ] || [ -z "$total" ]; then
    cat "$log"
  else
    tail -3 "$log"
  fi
  [ -n "$total" ] || { total=1; bad=1; }
  bad=$(( ${bad:-0} + ${errors:-0} ))
  [ "$code" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
  passed=$(( passed + total - bad )) failed=$(( failed + bad ))
  rm -f "$log"
done
[ $(( passed + failed )) -gt 0 ] || { echo "no suite was run" >&2; broken=1; }
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$broken" -eq 0 ]
