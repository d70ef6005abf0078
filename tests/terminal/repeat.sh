#!/usr/bin/env bash
# Runs the terminal tests again and again beside busy loops, and counts: a test that fails now and then is a fault of its own.
#
# Usage: tests/terminal/repeat.sh [ROUNDS] [LOOPS]. 50 rounds beside one loop per processor unless told otherwise; a round
# takes about a minute and a half. What is run is copied first, so building meanwhile changes nothing. The output of a round
# that failed is kept, and named at the end. `nice -n 10` before it leaves the machine to others, and loads the tests more.
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=${1:-50}
loops=${2:-$(nproc)}
logs=$(mktemp -d)
work=$(mktemp -d)
busy=()
trap 'kill "${busy[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT

cargo test --locked --test terminal --no-run
cargo build --locked --examples
built=$(cargo test --locked --test terminal --no-run 2>&1 | sed -n 's/.*Executable .*(\(.*\))$/\1/p')
mkdir "$work/deps" "$work/examples"
cp "$built" "$work/deps/terminal"
cp "${built%/deps/*}/examples/terminal_probe" "$work/examples/"
cp "${built%/deps/*}/herstel" "$work/herstel"
export HERSTEL_BINARY=$work/herstel

for ((loop = 0; loop < loops; loop++)); do
    (while :; do :; done) &
    busy+=($!)
done

failed=0
for ((round = 1; round <= rounds; round++)); do
    start=$SECONDS
    log=$logs/$round.log
    if timeout 900 "$work/deps/terminal" </dev/null >"$log" 2>&1; then
        how=passed
        rm "$log"
    else
        how="failed, $log"
        failed=$((failed + 1))
    fi
    printf 'round %d of %d: %s (%d s, load %s)\n' "$round" "$rounds" "$how" $((SECONDS - start)) "$(cut -d ' ' -f 1 /proc/loadavg)"
done
printf '%d of %d rounds failed\n' "$failed" "$rounds"
((failed == 0))
