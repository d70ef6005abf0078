#!/usr/bin/env bash
# A diary on two devices, the folder being a git repository: clones of a bare one that commit, pull and push. Needs cargo and git.
set -euo pipefail
source "$(dirname "$0")/devices.sh"
trap 'rm -rf "$work"' EXIT
command -v git >/dev/null || fail "no git"

git() {
    env -i PATH="$PATH" HOME="$work" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=me GIT_AUTHOR_EMAIL=me@localhost \
        GIT_COMMITTER_NAME=me GIT_COMMITTER_EMAIL=me@localhost git -c init.defaultBranch=main "$@"
}

# What a person does, as the README has it.
carry() {
    local folder=$work/$1/folder
    git -C "$folder" add .
    git -C "$folder" diff --cached --quiet || git -C "$folder" commit --quiet --message diary
    git -C "$folder" pull --quiet --no-rebase --no-edit
    git -C "$folder" push --quiet
}

git init --quiet --bare "$work/carried.git"
for device in laptop desk; do
    git clone --quiet "$work/carried.git" "$work/$device/folder" 2>/dev/null
done
git -C "$work/laptop/folder" commit --quiet --allow-empty --message "a folder for my diary"
git -C "$work/laptop/folder" push --quiet --set-upstream origin main
git -C "$work/desk/folder" pull --quiet
git -C "$work/desk/folder" branch --quiet --set-upstream-to origin/main 2>/dev/null || true

herstel laptop setup --birth "$(date -d '30 days ago' +%F)" --injury second-degree >/dev/null
count=0
for round in 1 2; do
    # Both write and commit before either has seen the other: git has to merge.
    sessions laptop desk
    count=$((count + 2))
    for device in laptop desk; do
        herstel "$device" sync "$work/$device/folder"
        carry "$device"
    done
    carry laptop
    for device in laptop desk; do
        herstel "$device" sync "$work/$device/folder"
    done
    same $count
done
merges=$(git -C "$work/laptop/folder" log --oneline --merges | wc -l)
((merges > 0)) || fail "git had nothing to merge"
[[ -z $(git -C "$work/laptop/folder" status --porcelain) ]] || fail "something was left to commit"
herstel desk today | head -n 1 | grep -q 'Day 30' || fail "the date of birth did not arrive"
echo "git merged $merges times, without a conflict"
