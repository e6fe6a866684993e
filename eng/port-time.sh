#!/bin/sh
# Prints how long a plugin takes to its port line: the median of nine starts. A look, not a measurement; see make bench.
set -eu
plugin=$1
case "$(date +%N)" in *[!0-9]* | '') echo "time to the port line: this system's clock is too coarse"; exit 0 ;; esac
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkfifo "$scratch/port"
for _ in 1 2 3 4 5 6 7 8 9; do
  before=$(date +%s%N)
  "$plugin" 127.0.0.1:1 > "$scratch/port" &
  read -r _port < "$scratch/port"
  after=$(date +%s%N)
  kill -TERM $!
  wait $! || true
  echo $(( (after - before) / 10000 ))
done | sort -n | awk 'NR == 5 { printf "time to the port line: %.1f ms (median of 9)\n", $1 / 100 }'
