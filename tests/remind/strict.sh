#!/usr/bin/env bash
# Calendars of herstel through the strict parser of another project. Needs cargo, python3 and pip.
set -euo pipefail
cd "$(dirname "$0")/../.."
export TZ=Europe/Amsterdam

command -v python3 >/dev/null || { echo "strict.sh: no python3" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --target "$work/python" -r tests/remind/requirements.txt
export PYTHONPATH=$work/python
cargo build --quiet --locked

herstel() { env -i HOME="$work/home" TZ=$TZ target/debug/herstel --data-dir "$data" "$@"; }

# Every track, from the first days to long after, in both languages, discreet and named.
for injury in none third-degree; do
    for days in 0 3 30 60 200 900; do
        data=$work/$injury-$days
        herstel setup --birth "$(date -d "$days days ago" +%F)" --injury "$injury" >/dev/null
        herstel remind ics --lang nl -o "$data.ics" >/dev/null
        herstel remind ics --lang nl -o "$data-named.ics" --names --at 08:15 12:00 --at 21:30 >/dev/null
    done
done
# A sequence is a moment in whole seconds.
sleep 1.1
for first in "$work"/*-*[0-9].ics; do
    data=${first%.ics}
    herstel remind ics --lang en -o - >"$data.again"
    python3 tests/remind/strict.py "$first" "$data.again" "$(date +%F)" 10:00,20:00
    herstel remind ics --lang en -o - --names --at 12:00 21:30 08:15 >"$data-named.again"
    python3 tests/remind/strict.py "$data-named.ics" "$data-named.again" "$(date +%F)" 08:15,12:00,21:30
    if grep -qi 'light\|aanspan\|herstel-' "$first"; then
        echo "strict.sh: $first is not discreet" >&2
        exit 1
    fi
done
