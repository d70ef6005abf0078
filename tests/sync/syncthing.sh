#!/usr/bin/env bash
# A diary on two devices with the real thing: two Syncthings on this machine alone, one of them away for a while, a conflict.
# Needs cargo, python3 and syncthing. Each wait has an end, and so has the whole.
set -euo pipefail
if [[ -z ${BOUNDED-} ]]; then
    BOUNDED=yes exec timeout --kill-after 5 300 "$0"
fi
source "$(dirname "$0")/devices.sh"
trap 'stop laptop; stop desk; rm -rf "$work"' EXIT
command -v syncthing >/dev/null || fail "no syncthing"

declare -A port id pid
read -r port[laptop] port[desk] < <(python3 -c '
import socket
ends = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
print(*(end.getsockname()[1] for end in ends))')

# Nothing goes further than this machine: no discovery, no relays, no reports, no updates.
configure() {
    local device=$1
    cat >"$work/$device/syncthing/config.xml" <<XML
<configuration version="35">
  <folder id="herstel" label="herstel" path="$work/$device/folder" type="sendreceive"
          rescanIntervalS="1" fsWatcherEnabled="false" ignorePerms="false">
    <device id="${id[laptop]}"/><device id="${id[desk]}"/>
    <maxConflicts>10</maxConflicts>
    <minDiskFree unit="%">0</minDiskFree>
  </folder>
  <device id="${id[laptop]}" name="laptop"><address>tcp://127.0.0.1:${port[laptop]}</address></device>
  <device id="${id[desk]}" name="desk"><address>tcp://127.0.0.1:${port[desk]}</address></device>
  <gui enabled="true"><address>$work/$device/gui</address><apikey>none</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${port[$device]}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <urAccepted>-1</urAccepted>
    <crashReportingEnabled>false</crashReportingEnabled>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <startBrowser>false</startBrowser>
    <reconnectionIntervalS>1</reconnectionIntervalS>
  </options>
</configuration>
XML
}

# syncthing DEVICE COMMAND...: in the place of this shell.
syncthing_of() {
    local device=$1
    shift
    exec env -i PATH="$PATH" HOME="$work/$device" syncthing "$@" --home="$work/$device/syncthing"
}

start() {
    (syncthing_of "$1" serve --no-browser --no-restart --no-upgrade --skip-port-probing) >>"$work/$1/log" 2>&1 &
    pid[$1]=$!
}

stop() {
    [[ -n ${pid[$1]-} ]] || return 0
    kill "${pid[$1]}" 2>/dev/null || true
    wait "${pid[$1]}" 2>/dev/null || true
    pid[$1]=
}

# Waits until both folders hold the same files, and one at least of a name like this.
carried() {
    local tries=300
    until [[ -n $(compgen -G "$work/laptop/folder/$1") ]] && cmp -s <(listing laptop) <(listing desk); do
        ((tries -= 1)) || fail "not carried: $(listing laptop; echo; listing desk; tail -n 20 "$work"/*/log)"
        sleep 0.2
    done
}

listing() {
    (cd "$work/$1/folder" && sha256sum ./*.jsonl 2>/dev/null) || true
}

sync() {
    herstel "$1" sync "$work/$1/folder"
}

for device in laptop desk; do
    mkdir -p "$work/$device/folder"
    (syncthing_of "$device" generate --no-default-folder --skip-port-probing) >"$work/$device/log" 2>&1
    id[$device]=$(syncthing_of "$device" --device-id)
done
configure laptop
configure desk
herstel laptop setup --birth "$(date -d '30 days ago' +%F)" --injury second-degree >/dev/null
sessions laptop desk

echo "-- both at home"
start laptop
start desk
sync laptop
sync desk
carried '*.jsonl'
until [[ $(listing laptop | wc -l) == 2 ]]; do carried '*.jsonl'; done
sync laptop
sync desk
same 2

echo "-- the desk is away; both go on, and both write a file of the same name"
stop desk
sessions laptop desk
sync laptop
sync desk
sessions laptop desk
herstel laptop export "$work/laptop/folder/all.jsonl"
herstel desk export "$work/desk/folder/all.jsonl"

echo "-- and is back"
start desk
carried 'all.sync-conflict-*.jsonl'
sync laptop
sync desk
same 6
herstel desk today | head -n 1 | grep -q 'Day 30' || fail "the date of birth did not arrive"
carried '*.jsonl'
for device in laptop desk; do
    sync "$device" | grep -q 'hold the same' || fail "something was left to say"
done
echo "nobody has anything left to say"
