# Two devices, `laptop` and `desk`, for the scripts beside this: a diary each in $work, and real sessions in them.

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
cargo build --quiet --locked

# Of a kind that may be done again at once.
cat >"$work/short.toml" <<'TOML'
format = 1
id = "short"
kind = "breathing"
per_day_max = 9
source = "made up for tests"
title = { en = "Short", nl = "Kort" }
about = { en = "A short one.", nl = "Een korte." }
[[block]]
sets = 1
reps = 1
[[block.step]]
act = "inhale"
seconds = 2
[[block.step]]
act = "exhale"
seconds = 2
TOML

fail() {
    echo "$(basename "$0"): $1" >&2
    exit 1
}

# herstel DEVICE COMMAND...: the program as it is on that device.
herstel() {
    local device=$1
    shift
    env -i HOME="$work/$device" LC_ALL=C target/debug/herstel --data-dir "$work/$device/data" "$@"
}

# A real session on each of the devices at the same time, four seconds long.
sessions() {
    local device waiting=()
    for device in "$@"; do
        herstel "$device" start "$work/short.toml" --no-check-in --lead-in 0 --plain --mute </dev/null >"$work/$device.said" &
        waiting+=($!)
    done
    for device in "${waiting[@]}"; do
        wait "$device" || fail "a session did not end as it should: $(cat "$work"/*.said)"
    done
}

# same N: both devices have the same history, of N sessions that were completed.
same() {
    herstel laptop history --json >"$work/laptop.json"
    herstel desk history --json >"$work/desk.json"
    cmp "$work/laptop.json" "$work/desk.json" || fail "the histories differ"
    local count
    count=$(grep -o '"outcome":"completed"' "$work/laptop.json" | wc -l)
    [[ $count == "$1" ]] || fail "$count sessions instead of $1: $(cat "$work/laptop.json")"
    echo "the same history on both: $1 sessions"
}
