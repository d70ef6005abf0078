language-name = English

## The store

store-unsaved-busy = not saved: in use elsewhere
store-unsaved-damaged = not saved: file damaged
store-unsaved-foreign = not saved: not our file
store-unsaved-full = not saved: disk full
store-unsaved-newer = not saved: made by a newer herstel
store-unsaved-other = not saved: disk trouble
store-unsaved-read-only = not saved: read-only

store-works-reading = You can still practise; only looking back has to wait.
store-works-unsaved = You can still practise, but what you do is not saved as long as this lasts.
store-works-waiting = Just go on: herstel remembers what you do and keeps trying to save it.

# $path (String) - the file
store-busy = Another program holds on to { $path }.
store-busy-next = Look whether herstel is still open in another window.
# $path (String) - the file
store-damaged = { $path } is damaged. herstel leaves it exactly as it is.
# $path (String) - the file
store-empty = { $path } is empty, though your sessions should be in it. herstel leaves it exactly as it is.
# $path (String) - the file
store-foreign = { $path } belongs to another program. herstel leaves it exactly as it is.
store-foreign-next = Move that file elsewhere, or choose another folder with --data-dir.
# $path (String) - the file
store-full = There is no room left on the disk for { $path }.
store-full-next = Free some space; no restart is needed.
store-leave-next = Put a copy of it back, or move the file elsewhere (do not throw it away) to begin anew.
# $path (String) - the file
store-newer = { $path } was made by a newer herstel. This one leaves it exactly as it is.
store-newer-next = Install the newest herstel to go on with it.
# $path (String) - the file
store-not-database = { $path } is not a herstel database, or is badly damaged. herstel leaves it exactly as it is.
# $path (String) - the file
# $why (String) - what the system says
store-other = Something is wrong with { $path }: { $why }.
store-other-next = Check the disk and the folder, or choose another folder with --data-dir.
# $path (String) - the file
store-read-only = herstel may not write to { $path }.
store-read-only-next = Give yourself write permission for the file and its folder, or choose another folder with --data-dir.
# $count (Number) - rows that were left out
store-rows-damaged =
    { $count ->
        [one] One damaged entry was left out; all the others are here.
       *[other] { $count } damaged entries were left out; all the others are here.
    }
