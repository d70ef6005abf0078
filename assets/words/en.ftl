# Every sentence of herstel in English. For somebody who is tired: short, warm, exact.
# The comments directly above a message give the types of its variables.

language-name = English

## Cue words: the big display, 12 characters at most, A-Z, digits and space

cue-contract = LIFT
cue-contract-gently = GENTLE LIFT
cue-done = DONE
cue-enough = ENOUGH
cue-exhale = BREATHE OUT
cue-hold = HOLD
cue-inhale = BREATHE IN
cue-last-rep = ONE MORE
cue-lead-in = GET READY
cue-move = MOVE GENTLY
cue-paused = PAUSED
cue-quick-contract = QUICK LIFT
cue-quick-release = AND RELEASE
cue-release = LET GO
cue-rest = RELAX
cue-set-done = SET DONE
cue-set-rest = REST
cue-still = STAY HERE
cue-stop = STOP NOW

## The same acts in a sentence

act-contract = lift
act-contract-gently = lift gently
act-exhale = breathe out
act-hold = hold
act-inhale = breathe in
act-lead-in = get settled
act-move = move gently
act-quick-contract = lift briefly
act-release = let go
act-rest = relax
act-set-rest = rest
act-still = stay as you are

## Technique lines

technique-breath-in = Breathe toward your pelvic floor.
technique-breath-in-belly = Let your belly come along softly.
technique-breath-out = Let the breath leave by itself.
technique-breath-out-soft = Jaw and shoulders soft.
technique-contract-breathe = Keep breathing.
technique-contract-close = Close softly and lift a little.
technique-contract-lift = Not bearing down: it goes up.
technique-contract-soft = Seat and belly stay soft.
technique-contract-start = Begin on your out-breath.
technique-lead-in = Sit or lie as is comfortable.
technique-move = Take it easy. Nothing has to.
technique-quick = Short and small, then let go at once.
technique-release = Let everything go. Take your time.
technique-release-feel = Feeling little is normal at first.
technique-release-soft = Jaw, belly and seat soft.
technique-rest = Nothing to do for a moment.
technique-set-rest = Nothing now. Breathe easily.
technique-still = Breathe easily.

## The session screen

# $rep (Number) - counted from 1
# $reps (Number) - how many
session-breath = breath { $rep } of { $reps }
# $reps (Number) - how many
session-breath-last = last breath of { $reps }
# $low (Number) - percent
# $high (Number) - percent
session-effort = { $low }–{ $high } %
# $high (Number) - percent
session-effort-one = { $high } %
session-hurts-line = You stopped at once. That is good.
session-kept-release = Letting go keeps its own time.
# $time (String) - minutes and seconds
session-left = { $time } left
# $what (String) - an act with its length, or the end
session-next = Next: { $what }
# $act (String) - the name of an act
# $seconds (String) - its length
session-next-act = { $act }, { $seconds } s
session-next-end = done
session-paused = Paused. Take the time you need.
# $time (String) - how long the computer slept
session-paused-away = The computer slept for { $time }. You go on where you were.
# $rep (Number) - counted from 1
# $reps (Number) - how many
session-rep = { $rep } of { $reps }
# $rep (Number) - counted from 1
# $reps (Number) - how many
session-rep-last = { $rep } of { $reps }, the last
# $set (Number) - counted from 1
# $sets (Number) - how many
session-set = set { $set } of { $sets }
# $set (Number) - counted from 1
# $sets (Number) - how many
session-set-over = set { $set } of { $sets } done
session-stop-ask = Stop here? What you did is kept.
session-too-small = Please make the window a little larger. Time goes on as usual.
session-too-small-short = A bit larger, please

## Saving

# $why (String) - a short reason
saving-failed = Not saved: { $why }
saving-pending = saving…
# $time (String) - hours, minutes and seconds
saving-saved = saved { $time }

## The closing screen

# $reps (Number) - how many
closing-amount = { $reps ->
    [one] 1 time
   *[other] { $reps } times
}
# $reps (Number) - how many
closing-amount-breaths = { $reps ->
    [one] 1 breath
   *[other] { $reps } breaths
}
# $reps (Number) - how many
# $planned (Number) - how many there were to be
closing-amount-of = { $reps } of { $planned } times
closing-completed = Done. Good that you took the time.
closing-ended-early = This counts too. What you did is kept.
closing-hurts-1 = Breathe out slowly and let everything go.
closing-hurts-2 = Leave this exercise for today. Breathing is always fine.
closing-hurts-3 = Still in pain, or in doubt? Call your midwife or GP.
closing-interrupted = Interrupted. What you did is kept.
closing-nothing = You had not begun yet. Nothing was kept, and that is fine.
closing-tired = You stopped when you got tired. That is just how it is meant.
# $time (String) - minutes and seconds
closing-time = { $time } minutes of exercise
# $time (String) - minutes and seconds
# $paused (String) - minutes and seconds
closing-time-paused = { $time } minutes of exercise, { $paused } paused

## Today, in its first and simple form

today-doubt = Pain or doubt? Stop and call.
# $time (String) - minutes and seconds
today-length = { $time } min
today-own = your own
today-title = What do you have room for today?
today-title-short = What fits today?
# $n (Number) - how many files
today-faulty = { $n ->
    [one] 1 program of your own could not be read: herstel programs check
   *[other] { $n } programs of your own could not be read: herstel programs check
}

## Commands on keys, as the footer and the list of keys say them

key-back = back
key-confirm = choose
key-confirm-close = close
key-confirm-end = yes, stop
key-down = down
key-go-on = go on
key-help = keys
key-hurts = this hurts
key-hurts-short = hurts
key-next = next
key-pause = pause
key-quit = quit
key-start = start
key-stop = stop
key-tired = tired
key-up = up

help-title = Keys
help-close = Any key closes this.
help-confirm = choose, start, yes
help-down = down in a list
help-help = this list
help-hurts = this hurts: stops at once
help-interrupt = leave at once; what you did is kept
help-next = on to what comes next
help-pause = pause, and go on again
help-quit = leave the program
help-stop = stop (asks first), back
help-tired = tired: ends this set, and it counts
help-up = up in a list

## Names of keys

# $key (String) - a letter
keyname-ctrl = ctrl-{ $key }
keyname-down = ↓
keyname-enter = enter
keyname-esc = esc
keyname-space = space
keyname-up = ↑

## Plain mode

# $act (String) - an act, its first letter a capital
# $seconds (String) - its length
plain-act = { $act }, { $seconds } seconds
# $act (String) - an act, its first letter a capital
# $seconds (String) - its length
# $rep (Number) - counted from 1
# $reps (Number) - how many
plain-act-rep = { $act }, { $seconds } seconds, { $rep } of { $reps }
plain-choose = Type a number and Enter. Enter alone takes number 1, q leaves.
# $n (Number) - the highest number
plain-choose-again = That number is not in the list. Type a number from 1 to { $n }, or q.
plain-ended = Input has ended; the session goes on to its end.
plain-help = Enter: pause, and go on again. n: next. t: tired. x: this hurts. q: stop. ?: this line.
# $n (Number) - the number to type
# $title (String) - of a program
# $minutes (String) - its length
plain-item = { $n }. { $title }, { $minutes } minutes
plain-mode = herstel in plain lines of text.
plain-resumed = Going on.
# $title (String) - of a program
# $time (String) - minutes and seconds
plain-session = { $title }. { $time } minutes in all.
# $set (Number) - counted from 1
# $sets (Number) - how many
plain-set-begins = Set { $set } of { $sets }.
plain-stop-ask = Stop here? What you did is kept. q: yes, stop. Enter: go on.
plain-unknown = That letter does nothing. ?: what there is.

## The command line

cli-about = A gentle exercise coach for your pelvic floor after childbirth
# $name (String) - a file
cli-all-good = { $name }: all good.
cli-arg-config = Settings from this file
cli-arg-color = Colour: auto, always or never
cli-arg-data-dir = Folder for the diary and your own programs
cli-arg-events = Write each event as a line of JSON to this file
cli-arg-file = Program file (TOML)
cli-arg-id = Name of a program
cli-arg-id-or-file = Name of a program, or a program file
cli-arg-json = As JSON
cli-arg-lang = Language: nl or en
cli-arg-mute = Without sound
cli-arg-plain = Plain lines of text, without screen controls
cli-arg-since = From this date on (yyyy-mm-dd)
cli-cmd-check = Checks a program file
cli-cmd-help = Explains a command
cli-cmd-history = Your diary
cli-cmd-list = The programs, with their length
cli-cmd-path = The folder of your own programs
cli-cmd-programs = See and check programs
cli-cmd-show = What a program holds
cli-cmd-start = Begins a session at once
cli-cmd-timeline = Every moment of a program with its time
cli-error = error
cli-flag-contract = Seconds of contraction (for example 2 or 2s)
cli-flag-exhale = Seconds of breathing out
cli-flag-help = This explanation
cli-flag-inhale = Seconds of breathing in
cli-flag-lead-in = Seconds to get settled before it begins
cli-flag-move = Seconds of movement
cli-flag-release = Seconds of letting go
cli-flag-reps = Repetitions in a set
cli-flag-rest = Seconds of relaxing
cli-flag-set-rest = Seconds of rest between sets
cli-flag-sets = Number of sets
cli-flag-still = Seconds of staying still
cli-flag-version = The version
cli-heading-commands = Commands
cli-heading-global = Everywhere
cli-heading-options = Options
cli-heading-timers = Timers for this once
cli-heading-usage = Usage
cli-history-empty = Your diary is still empty. Every session you do will stand here.
# $command (String) - what to type
cli-hint = '{ $command } --help' shows what there is.
# $id (String) - what was typed
cli-no-program = There is no program called '{ $id }'.
# $id (String) - what was typed
# $near (String) - a program
cli-no-program-near = There is no program called '{ $id }'. Did you mean '{ $near }'?
# $ids (String) - names with commas
cli-no-program-list = There are: { $ids }.
# $value (String) - what was typed
cli-bad-color = Unknown choice of colour '{ $value }'. Choose from: auto, always, never.
# $value (String) - what was typed
cli-bad-date = '{ $value }' is not a date. Write it as 2026-11-21.
# $value (String) - what was typed
cli-bad-lang = herstel does not speak the language '{ $value }'. Choose from: nl, en.
# $flag (String) - a flag
# $value (String) - what was typed
cli-bad-number = { $flag }: '{ $value }' is not a whole number.
# $flag (String) - a flag
# $value (String) - what was typed
cli-bad-seconds = { $flag }: '{ $value }' is not a time. Write whole or tenth seconds, such as 3, 3s or 2.5s.
cli-no-data-dir = The folder for your diary could not be found, because HOME is not set. Give one with --data-dir DIR.
# $path (String) - a file
# $why (String) - a short reason
cli-cannot-write = { $path } could not be written: { $why }
cli-disclaimer = This is a timer with general information, not a medical device. It does not examine, diagnose or treat. Follow your midwife, doctor or pelvic health physio. Pain or doubt? Stop and call.

## History, as lines

# $date (String) - a date
# $time (String) - hours and minutes
# $title (String) - of a program
# $minutes (String) - minutes and seconds
# $done (String) - how it ended
history-line = { $date } { $time }  { $title }, { $minutes } min, { $done }
history-outcome-completed = all of it done
history-outcome-ended-early = ended earlier
history-outcome-interrupted = interrupted
history-outcome-stopped = stopped: it hurt
# $reps (Number) - how many
# $planned (Number) - how many there were to be
history-reps = { $reps } of { $planned }

## Programs, as lines

# $source (String) - free text
programs-about-source = Where this comes from: { $source }
# $sets (Number) - how many
# $reps (Number) - how many
# $steps (String) - steps with their length
programs-block = { $sets } × { $reps }: { $steps }
# $sets (Number) - how many
# $reps (Number) - how many
# $steps (String) - steps with their length
# $seconds (String) - a length
programs-block-rest = { $sets } × { $reps }: { $steps }; { $seconds } s rest between sets
# $effort (String) - percent
programs-effort = About this strong: { $effort } of what you can
# $seconds (String) - a length
# $act (String) - an act
programs-step = { $seconds } s { $act }
# $time (String) - minutes and seconds
programs-length = Length: { $time } min
# $n (Number) - how often
programs-per-day = { $n ->
    [one] Proposed: once a day
   *[other] Proposed: { $n } times a day
}
# $n (Number) - how often
# $max (Number) - how often at most
programs-per-day-max = { $n ->
    [one] Proposed: once a day, { $max } at most
   *[other] Proposed: { $n } times a day, { $max } at most
}
programs-replaces = This is your own version; it takes the place of the built-in one.
