#!/usr/bin/env bash
# The page for a physio in headless Chromium. Needs cargo, node with npm, and chromium (Debian: nodejs npm chromium).
#
# Usage: tests/report/browser.sh [FOLDER]. Pictures and PDFs stay in FOLDER, to look at; without one nothing stays.
set -euo pipefail
cd "$(dirname "$0")/../.."

for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "browser.sh: no $tool" >&2; exit 1; }
done
CHROMIUM=$(command -v chromium google-chrome chromium-browser | head -n 1 || true)
[[ -n $CHROMIUM ]] || { echo "browser.sh: no chromium" >&2; exit 1; }
export CHROMIUM
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pages=${1:-$work/pages}
mkdir -p "$pages" "$work/node"
pages=$(cd "$pages" && pwd)

# Beside the source nothing is left behind: what npm fetches goes where the rest goes.
cp tests/report/package.json tests/report/package-lock.json tests/report/browser.mjs "$work/node"
(cd "$work/node" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
HERSTEL_PAGES=$pages cargo test --quiet --locked --test report pages_for_a_browser >/dev/null
timeout 120 node "$work/node/browser.mjs" "$pages"
