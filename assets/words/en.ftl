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
cue-move = TAKE IT EASY
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
act-move = take it easy
act-quick-contract = lift briefly
act-release = let go
act-rest = relax
act-set-rest = rest
act-still = stay as you are

## Technique lines

technique-breath-in = Breathe down to your pelvic floor.
technique-breath-in-belly = Let your belly rise softly.
technique-breath-out = Let the breath leave by itself.
technique-breath-out-soft = Jaw and shoulders soft.
technique-contract-breathe = Keep breathing.
technique-contract-close = Close softly and lift a little.
technique-contract-lift = No pushing down: it lifts up.
technique-contract-soft = Buttocks and belly stay soft.
technique-contract-start = Begin on your out-breath.
technique-contract-wind = As gently as holding in wind.
technique-lead-in = Take a moment. It begins by itself.
technique-move = At your own pace. There is no rush.
technique-quick = Short and small, then let go at once.
technique-release = Let everything go. Take your time.
technique-release-feel = It is normal to feel little at first.
technique-release-soft = Jaw, belly and buttocks soft.
technique-rest = Nothing you need to do just now.
technique-set-rest = Nothing to do now. Breathe easily.
technique-still = Breathe easily.

## The session screen

# $rep (Number) - counted from 1
# $reps (Number) - how many
session-breath = breath { $rep } of { $reps }
# $reps (Number) - how many
session-breath-last = { $reps } of { $reps }, just this one
# $low (Number) - percent
# $high (Number) - percent
session-effort = { $low }–{ $high } %
# $high (Number) - percent
session-effort-one = { $high } %
session-hurts-line = You stopped at once. That is good.
session-kept-release = Letting go takes all the time it needs.
# $time (String) - minutes and seconds
session-left = { $time } left
# $what (String) - an act with its length, or the end
session-next = Next: { $what }
# $act (String) - the name of an act
# $length (String) - with its unit
session-next-act = { $act }, { $length }
session-next-end = done
session-paused = Paused. Take the time you need.
# $time (String) - how long the computer slept
session-paused-away = The computer slept for { $time }. You will ease back in gently.
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
session-stop-ask = Stop here? What you did counts.
session-tired = Let go, and then your set is done.
session-too-small = Please make the window a bit larger. Time goes on as usual.
session-too-small-short = A bit larger, please

## Outside the window: discreet, whoever looks

window-title = time to breathe

# $time (String) - minutes and seconds
length-minutes = { $time } min
# $long (String) - minutes or hours
# $short (String) - seconds or minutes
length-spoken-and = { $long } and { $short }
# $n (Number) - how many
length-spoken-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
# $n (Number) - how many
length-spoken-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
length-spoken-one = 1 second
# $seconds (String) - seconds
length-spoken-seconds = { $seconds } seconds
# $seconds (String) - seconds
length-seconds = { $seconds } s

## Sound: settings

# $low (String) - least
# $high (String) - most
fault-range-millis = { $low } to { $high } milliseconds
# $millis (String) - how long
fault-timer-millis = { $millis } ms

## Sound: own sounds and spoken words

# $file (String) - a path
# $why (String) - in a few words
sound-left-out = { $file } is left out: { $why }.
# $program (String) - the name of a speech engine
sound-no-engine = No words, only tones: install { $program } to hear them.
# $program (String) - the name of a speech engine
sound-engine-mute = No words, only tones: { $program } did not answer.
sound-not-a-file = it is not an ordinary file
sound-not-wav = it is not a WAV file that can be read
sound-silent = there is nothing to hear in it
sound-too-large = it is larger than 4 MiB

## Sound: the file to take along

cli-cmd-audio = Write a whole session as sound, to take along on a phone
cli-arg-audio-output = The sound file to write
cli-arg-force = Replace the file if it is there already
cli-arg-voice = Speak the words in this language, or not at all
cli-audio-no-output = Please say where to write it: --output session.wav
# $file (String) - a path
cli-audio-exists = { $file } is there already. Choose another name, or add --force to replace the file.
# $file (String) - a path
# $time (String) - minutes and seconds
cli-audio-written = { $file } is written, { $time } long.
# $given (String) - what was typed
cli-bad-voice = { $given } is not a voice: choose nl, en or off.
cli-no-audio = This herstel was built without sound (cargo build without the feature "audio").

## Saving

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
closing-completed = It is good that you took the time.
closing-ended-early = This counts too.
closing-hurts-1 = Breathe out slowly and let everything go.
closing-hurts-2 = Leave this exercise for today. Breathing is always fine.
closing-hurts-breath = Leave this exercise for today. Lying quietly is enough.
closing-hurts-3 = Still in pain, or in doubt? Call your midwife or GP.
closing-interrupted = Interrupted. What you did counts.
closing-nothing = You had not begun yet, so no session was saved. That is fine.
closing-tired = You stopped when you got tired. That is just as it should be.
# $time (String) - minutes and seconds
closing-minutes = { $time } minutes of exercise
# $time (String) - minutes and seconds
closing-paused = { $time } paused
# $n (Number) - how many
closing-seconds = { $n ->
    [one] 1 second of exercise
   *[other] { $n } seconds of exercise
}

## Today, in its first and simple form

# $n (Number) - how often
# $length (String) - from when again
today-done = done { $n } ×, { $length }
today-no-profile = Add the date of the birth (s) to see what fits when. Breathing is always fine.
# $title (String) - of the phase
# $day (Number) - since birth
# $week (Number) - since birth, the first is 1
today-phase = { $title } · day{"\u00A0"}{ $day }, week{"\u00A0"}{ $week }
# $n (Number) - how often
brief-done = done { $n } ×
brief-enough = enough for today
# $date (String) - a day and a month
brief-from = from { $date }
brief-later = later
brief-not-today = not today
today-doubt = Pain or doubt? Stop and call.
# $time (String) - minutes and seconds
today-length = { $time } min
today-title = What do you have room for today?

## Commands on keys, as the footer and the list of keys say them

key-back = back
key-confirm = choose
key-confirm-close = close
key-confirm-end = yes, stop
key-down = down
key-go-on = go on
key-help = keys
key-hurts-short = hurts
key-next = next
key-pause = pause
key-quit = quit
key-set-up = set up
key-start = start
key-stop = stop
key-tired = tired
key-up = up

key-change = change
key-on = next
key-pass = skip
key-save = save

help-title = Keys
help-back = back
help-change = change the answer
help-close = Any key closes this.
help-confirm = choose, start, yes
help-help = this list
help-hurts = pain, leaking, dizzy: stops now
help-interrupt = leave at once, all is saved
help-left = the choice before
help-next = on to what comes next
help-pause = pause, and go on again
help-quit = leave the program
help-set-up = the first questions again
help-stop = stop (asks first), back
help-mute = sound off, and on again
help-softer = the sound softer or louder
help-tired = tired: ends the set; it counts
help-up = up and down, in a list or text

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
# $length (String) - with its unit
plain-act = { $act }, { $length }
# $act (String) - an act, its first letter a capital
# $length (String) - with its unit
# $rep (Number) - counted from 1
# $reps (Number) - how many
plain-act-rep = { $act }, { $length }, { $rep } of { $reps }
# $n (Number) - the highest number
plain-choose-again = That number is not in the list. Type a number from 1 to { $n }, or q.
plain-ended = Input has ended; the session goes on to its end.
plain-help = Enter: pause, and go on again. n: next. t: tired. x: this hurts, or a bulge, leaking, dizzy. + or -: more or less time to let go. q: stop. [ and ]: softer, louder. m: sound off or on. !: warning signs. ?: this line.
plain-page-help = A number chooses or changes. Enter goes on. q: back. !: warning signs. ?: this line.
# $length (String) - with its unit in full
plain-done = { $length } of exercise
plain-mode = herstel in plain lines of text.
# $length (String) - with its unit in full
plain-paused = { $length } paused
plain-resumed = Going on.
# $title (String) - of a program
# $length (String) - with its unit in full
plain-session = { $title }. { $length } in all.
# $set (Number) - counted from 1
# $sets (Number) - how many
plain-set-begins = Set { $set } of { $sets }.
plain-stop-ask = Stop here? What you did counts. q: yes, stop. Enter: go on.
plain-today-help = A number starts what it names. Enter starts what is first. c: the timers of what is first. p: all programs. o: settings. l: reading. d: how your body is. h: look back. s: the first questions again. !: warning signs. q: leave. ?: this line.
plain-unknown = That letter does nothing here. Type ? to see what you can type.

## The command line

cli-about = A gentle exercise coach for your pelvic floor after childbirth
# $name (String) - a file
cli-all-good = { $name }: all good.
cli-arg-config = Settings from this file
cli-arg-color = Colour: auto, always or never
cli-arg-data-dir = Folder for the diary and your own programs
cli-arg-events = Add each event as a line of JSON to this file or FIFO
cli-arg-files = Program files (TOML), or names of your own; without one, all in your own folder
cli-arg-id-or-file = Name of a program, or a program file
cli-arg-json = As JSON
cli-arg-lang = Language: nl or en
cli-arg-no-check-in = Without the questions before it
cli-arg-plain = Plain lines of text, without screen controls
cli-arg-since = From this date on (dd-mm-yyyy or yyyy-mm-dd)
cli-cmd-check = Checks a program file
cli-cmd-history = Your diary
cli-cmd-list = The programs, with their length
cli-cmd-path = The folder of your own programs
cli-cmd-programs = See and check programs
cli-cmd-show = What a program holds
cli-cmd-start = Begins a session at once
cli-cmd-timeline = Every moment of a program with its time
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
cli-history-empty = Your diary is still empty. Every session you do will appear here.
# $date (String) - a date
cli-history-nothing-since = Nothing since { $date }. What is older is still there.
# $programs (String) - a folder
# $tracks (String) - a folder
cli-check-none = There are no programs or tracks of your own yet, so there is nothing to put right. Programs go in { $programs }, tracks in { $tracks }.
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
# $flag (String) - a flag
# $value (String) - what was typed
cli-bad-count = { $flag }: '{ $value }' is not a whole number.
# $value (String) - what was typed
cli-bad-date = '{ $value }' is not a date. Write it as 21-11-2026 or 2026-11-21.
# $value (String) - what was typed
cli-bad-lang = herstel does not speak the language '{ $value }'. Choose from: nl, en.
# $flag (String) - a flag
# $value (String) - what was typed
cli-bad-seconds = { $flag }: '{ $value }' is not a time. Write whole or tenth seconds, such as 3, 3s or 2.5s.
# $path (String) - the file of the settings
# $id (String) - of a program
cli-timers-of-config = { $path } has a part [timers.{ $id }] that goes into this.
cli-no-data-dir = The folder for your diary could not be found, because HOME is not set. Give one with --data-dir DIR.
# $path (String) - a file
# $why (String) - a short reason
cli-cannot-write = { $path } could not be written: { $why }
cli-disclaimer = This is a timer with general information, not a medical device. It does not examine, diagnose or treat. Follow your midwife, doctor or pelvic health physio. Pain or doubt? Stop and call.
# $given (String) - a flag
# $value (String) - what was typed
cli-bad-value = { $given }: '{ $value }' is not possible.
# $given (String) - a flag
# $prior (String) - another flag
cli-conflict = { $given } does not go together with { $prior }.
# $given (String) - what is missing
cli-missing-required = This is still missing: { $given }.
# $given (String) - a flag
cli-missing-value = { $given } needs a value.
# $given (String) - a flag
# $value (String) - what was typed
cli-needless-value = { $given } takes no value; '{ $value }' can be left out.
cli-not-text = One of the words typed is not UTF-8 text.
cli-not-understood = This could not be understood.
# $given (String) - a flag
cli-twice = { $given } is given twice; once is enough.
# $given (String) - what was typed
cli-unknown-arg = '{ $given }' does not belong here.
# $given (String) - what was typed
# $near (String) - a flag
cli-unknown-arg-near = '{ $given }' does not belong here. Did you mean '{ $near }'?
# $given (String) - what was typed
cli-unknown-command = There is no command '{ $given }'.
# $given (String) - what was typed
# $near (String) - a command
cli-unknown-command-near = There is no command '{ $given }'. Did you mean '{ $near }'?
cli-usage-command = COMMAND
cli-usage-date = DATE
cli-usage-dir = DIR
cli-usage-options = OPTIONS
# $place (String) - a place in the program
cli-own-fault = herstel made a mistake of its own ({ $place }). What you did up to then is saved.
# $why (String) - a short reason
cli-system-failed = herstel cannot go on: { $why }.

## History, as lines

# $date (String) - a date
# $time (String) - hours and minutes
# $title (String) - of a program
# $minutes (String) - minutes and seconds
# $done (String) - how it ended
history-line = { $date } { $time }  { $title }, { $minutes } min, { $done }
history-outcome-completed = done to the end
history-outcome-ended-early = ended early
history-outcome-interrupted = interrupted
history-outcome-stopped = stopped: it hurt
history-outcome-tired = a set ended when tired
# $reps (Number) - how many
# $planned (Number) - how many there were to be
history-reps = { $reps } of { $planned }

## Programs, as lines

# $source (String) - free text
programs-about-source = Where this comes from: { $source }
# $source (String) - free text, always in English
programs-about-source-built-in = Where this comes from: { $source }
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
programs-effort = Strength: about { $effort } of what you can do
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

## Faults in files

fault-error = error
fault-help = help
# $first (String) - all but the last, with commas
# $last (String) - the last
fault-list-and = { $first } and { $last }
# $first (String) - all but the last, with commas
# $last (String) - the last
fault-list-or = { $first } or { $last }
# $n (Number) - how many faults are not shown
# $lines (String) - their lines
fault-more = ... and { $n } more, in line { $lines }
# $n (Number) - how many faults
fault-summary =
    { $n ->
        [one] This file is not used until this is put right.
       *[other] This file is not used until these { $n } things are put right.
    }
# $name (String) - the nearest known name
fault-nearest = did you mean `{ $name }`?
# $low (String) - least
# $high (String) - most
fault-range-count = { $low } to { $high }
# $low (String) - least
# $high (String) - most
fault-range-percent = { $low } to { $high } percent
# $low (String) - least
# $high (String) - most
fault-range-time = { $low } to { $high } seconds

# $kib (Number) - the limit
fault-too-large = this file is larger than { $kib } KiB
fault-too-large-help = A file for herstel takes a few KiB. Is this the file you meant?
# $byte (Number) - place in the file, from 0
fault-not-utf8 = this file is not UTF-8 text: byte { $byte } does not belong in it
fault-utf16 = this file is saved as UTF-16: that shows at byte 0
# $byte (Number) - place in the file, from 0
fault-nul = there is a zero byte in this file, at byte { $byte }
# $byte (Number) - place in the file, from 0
fault-bare-return = a line ends in a carriage return alone (CR), at byte { $byte }
fault-utf8-help = Save the file as UTF-8 in your editor, with ordinary line ends, and try again.
fault-folder = this is a folder, not a file
fault-device = this is a device, not a file
fault-pipe = this is a pipe, not a file
fault-socket = this is a socket, not a file
fault-not-file-help = Give the path of an ordinary file.
fault-link-loop = this link leads back to itself
fault-link-loop-help = Put the file itself in its place.
fault-outside = this link leads out of the programs folder
fault-outside-help = Copy the file into the folder, or start it by its own path: herstel start FILE.
# $name (String) - the file
fault-missing-file = { $name }: there is no such file
# $name (String) - the file
fault-denied = { $name }: you may not read this file
# $name (String) - the file
# $reason (String) - what the system says
fault-unreadable = { $name }: could not be read ({ $reason })

fault-bad-character = there is an invisible character here that does not belong in the file
fault-bad-character-help = Remove it, or type the line again.
fault-bad-escape = this backslash begins something TOML does not know
fault-bad-escape-help = Write \\ for a backslash, or put the text between single quotes.
fault-bad-key = this cannot be the name of a key
fault-bad-key-help = A key has letters from a to z, digits, - and _, such as set_rest.
fault-bad-number = this is not a number that can be read
fault-bad-number-help = Write it in plain digits, such as 5, or 2.5 with a point.
fault-curly-quotes = these are the curly quotes of a word processor
fault-curly-quotes-help = Type straight quotes around the text: "...".
fault-decimal-comma = a decimal is written with a point here, not with a comma
fault-decimal-comma-help = Write 2.5 for two and a half.
fault-duplicate = this name is here twice
fault-duplicate-help = Keep one of the two and remove the other.
fault-extra-comma = there is a comma too many here
fault-extra-comma-help = Remove it.
fault-extra-equals = there is a = too many here
fault-extra-equals-help = A line looks like this: key = value.
fault-extra-text = there is more on this line than a key and its value
fault-extra-text-help = Put each key on its own line, and text with a ' in it between double quotes.
fault-missing-equals = a = is missing here
fault-missing-equals-help = A line looks like this: key = value. A remark begins with #.
fault-missing-value = the value after the = is missing
fault-missing-value-help = Write the value, or put a # before the line to leave it out.
fault-open-header = this heading is not closed
fault-open-header-help = Close it with as many brackets as it begins with: [title], [[block]].
fault-open-list = this list is not closed, or a comma is missing
fault-open-list-help = Write a list like this: [30, 40].
fault-open-quote = the quote that begins this text is not closed
fault-open-quote-help = Put the same quote at the end of the text.
fault-open-table = these braces are not closed, or a comma is missing
fault-open-table-help = Write it like this: {"{"} en = "...", nl = "..." {"}"}.
fault-other-syntax = this cannot be read as TOML
fault-other-syntax-help = Compare the line with the lines around it.
fault-too-deep = there are too many brackets inside each other
fault-too-deep-help = Remove the brackets that are not needed.
fault-unquoted = a text goes between quotes
fault-unquoted-help = Put quotes around it: "...".

# $key (String) - the key in the file
fault-unknown-key = `{ $key }` does not belong here
# $known (String) - the keys there are
fault-unknown-key-help = What can be here: { $known }.
# $n (Number) - how many
# $keys (String) - the keys
fault-missing-keys =
    { $n ->
        [one] { $keys } is missing
       *[other] { $keys } are missing
    }
fault-missing-here-help = Add this here.
fault-missing-top-help = Add this to the file.
# $key (String) - the key in the file
# $found (String) - what it is
# $wanted (String) - what it has to be
fault-wrong-form = `{ $key }` is { $found } here; herstel needs { $wanted }
fault-form-boolean = true or false
fault-form-date = a date
fault-form-list = a list
fault-form-number = a number
fault-form-table = a table
fault-form-tables = a part with double brackets
fault-form-text = a text
fault-form-whole = a whole number
fault-form-boolean-help = Write true or false, without quotes.
fault-form-list-help = Write it between brackets, with commas: [30, 40].
fault-form-number-help = Write the digits without quotes, such as 5 or 2.5.
# $key (String) - the key in the file
fault-form-table-help = It has keys of its own, such as: { $key } = {"{"} en = "...", nl = "..." {"}"}.
# $key (String) - the key in the file
fault-form-tables-help = Write [[{ $key }]] on a line of its own, and its keys below it.
fault-form-text-help = Put it between quotes: "...".
fault-form-whole-help = Write the digits without quotes or a point, such as 8.
# $key (String) - the key in the file
fault-out-of-range = this value of `{ $key }` is out of bounds
# $range (String) - from .. to ..
fault-out-of-range-label = allowed: { $range }
fault-out-of-range-help = Choose a value within these bounds.
# $value (String) - the one value
fault-only-help = Write { $value }.
# $key (String) - the key in the file
fault-too-fine = `{ $key }` is more precise than a tenth of a second
fault-too-fine-help = Use one decimal at most, such as 2.5.
# $key (String) - the key in the file
# $n (Number) - how many values
fault-wrong-count = `{ $key }` takes { $n } values
fault-wrong-count-help = Write them between brackets, with a comma: [30, 40].
# $key (String) - the key in the file
fault-empty-list = there is nothing in `{ $key }`
# $key (String) - the key in the file
fault-empty-list-help = Add a part with [[{ $key }]], or remove this line.
# $key (String) - the key in the file
# $limit (Number) - the most there can be
fault-too-many = there are more than { $limit } parts `{ $key }`
fault-too-many-label = this is one too many
fault-too-many-help = Remove some, or spread them over two files.
# $key (String) - the key in the file
fault-empty-text = `{ $key }` has no text that can be shown
fault-empty-text-help = Write a few words between the quotes.
# $key (String) - the key in the file
# $columns (Number) - how wide it is
# $limit (Number) - how wide it can be
fault-text-too-long = `{ $key }` is { $columns } characters wide; { $limit } fit
fault-text-too-long-help = Make it a little shorter, so that it fits on every screen.
# $given (String) - what is written
# $key (String) - the key in the file
fault-unknown-name = `{ $given }` is not something `{ $key }` can be
# $known (String) - the names there are
fault-unknown-name-help = Choose { $known }.
# $key (String) - the key in the file
fault-bad-id = this cannot be an `{ $key }`
fault-bad-id-label = a-z, 0-9 and -, 32 at most
fault-bad-id-help = Use small letters, digits and hyphens, and begin with a letter or a digit: light-2.
# $name (String) - the name
fault-duplicate-name = `{ $name }` is here twice
fault-duplicate-name-help = Give this one another name, or remove it.
# $id (String) - the id
# $other (String) - the other file
fault-duplicate-id = `{ $id }` already belongs to { $other }
fault-duplicate-id-help = Give this program an `id` of its own. Until then the other file is used.
# $low (String) - what has to be the smaller
# $high (String) - what has to be the greater
fault-low-above-high = { $low } is more than { $high }
fault-low-above-high-help = Make the first the smaller one, or make them the same.
fault-newer-format = this file is made for a newer herstel
# $known (Number) - the format that is read
fault-newer-format-label = this herstel reads format { $known }
fault-newer-format-help = Update herstel, and the file will work as it is.

fault-no-release = this contraction is not followed by letting go
fault-no-release-help = Add a [[block.step]] with act = "release" right after it.
# $rest (String) - seconds
# $hold (String) - seconds
fault-rest-short = { $rest } s to let go is too short after holding for { $hold } s
# $least (String) - seconds
fault-rest-short-label = at least { $least } s until the next one
# $least (String) - seconds
fault-rest-short-help = Give the release { $least } seconds, or add a rest after it.
fault-hidden-contract = a program with contractions is of the kind "contraction"
fault-hidden-contract-help = Write kind = "contraction": then the right questions are asked first.
# $length (String) - as a clock
# $limit (Number) - minutes
fault-program-long = this program takes { $length }; it can be { $limit } minutes at most
fault-program-long-help = Use fewer repetitions or sets, or make two programs of it.
fault-use-with-others = a block with `use` has no other keys
fault-use-with-others-help = Remove the other keys of this block, or remove `use`.
# $id (String) - the id
fault-unknown-program = there is no program `{ $id }`
fault-unknown-program-help = `herstel programs` lists the programs there are.
# $id (String) - the id
fault-faulty-part = there are faults in the file of `{ $id }` itself
fault-faulty-part-help = Put that file right first: `herstel programs check` shows what is wrong.
# $ids (String) - the ids, in order
fault-circle = these programs use each other in a circle: { $ids }
fault-circle-help = Take one `use` out of the circle.

# $key (String) - the key in the file
fault-bad-offset = `{ $key }` is not a time since birth
fault-bad-offset-help = Write a whole number of days, weeks or months: "5 days", "3 weeks", "4 months".
fault-first-phase = the first phase does not begin at birth
fault-first-phase-help = Write from = "0 days".
fault-phase-order = this phase does not begin after the one before it
fault-phase-order-help = Put the phases in the order of time, each later than the last.
fault-before-phase = this program opens before its phase begins
fault-before-phase-help = Choose a later time, or move it to an earlier phase.
# $id (String) - the id
fault-waits = `{ $id }` waits for itself, maybe by way of others
fault-waits-help = Let it come after a program that opens earlier.
# $id (String) - the id
fault-not-in-track = `{ $id }` never opens in this track
fault-not-in-track-help = Let it open in a phase too, or name another program.

# $name (String) - the timer
# $given (String) - with its unit
# $range (String) - from .. to ..
fault-timer-range = `{ $name }` cannot be { $given }; choose a value from { $range }.
# $seconds (String) - how long
fault-timer-seconds = { $seconds } s
# $percent (String) - how much
fault-timer-percent = { $percent } %
# $name (String) - the timer
# $program (String) - its title
fault-timer-not-here = "{ $program }" has no `{ $name }` to set.
# $hold (String) - seconds
# $rest (String) - seconds
# $least (String) - seconds
fault-timer-rest-short = After holding for { $hold } s, { $rest } s to let go is too short: set `release` to { $least } or more, or `contract` lower.
# $length (String) - as a clock
# $limit (Number) - minutes
fault-timer-too-long = Like this it takes { $length }; it can be { $limit } minutes at most. Choose fewer repetitions or sets.
# $name (String) - the timer
# $program (String) - its title
# $parts (String) - the programs it is made of
fault-timer-parts = "{ $program }" is made of other programs; set `{ $name }` there: { $parts }.

## The store

store-unsaved-busy = not saved: in use elsewhere
store-unsaved-damaged = not saved: file damaged
store-unsaved-foreign = not saved: not our file
store-unsaved-full = not saved: disk full
store-unsaved-newer = not saved: made by a newer herstel
store-unsaved-other = not saved: disk trouble
store-unsaved-read-only = not saved: read-only
store-unsaved-vanished = not saved: file is gone

store-works-reading = You can still practise; only looking back has to wait.
store-not-written = Nothing of it was written.
store-not-rescued = What you did last could not be saved anywhere.
# $path (String) - the rescue file
store-rescued = What you did is saved in { $path }; the next time herstel starts, it goes into your diary.

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

## The store: its copies, and a file that is gone
# $path (String) - the file
store-vanished = { $path } is gone, but copies of it are there. herstel does not begin anew by itself.
# $made (String) - date and time
# $number (Number) - of the copy
store-vanished-copy = The newest whole one is of { $made }: herstel backup restore { $number } puts it in its place. If you do want to begin anew, move the folder backups elsewhere.
store-vanished-next = None of the copies is whole. Put the file back from elsewhere; or, to begin anew, move the folder backups elsewhere.
# $why (String) - a sentence
store-care-no-copy = What you do is kept. Only the copy that herstel makes each day could not be made. { $why }
# $path (String) - the file
store-care-damaged = What you do is kept. But parts of { $path } are damaged; herstel leaves them as they are. herstel doctor tells more, herstel backup list shows your copies.

## Before a session

check-in-alarm = A warning sign?
check-in-alarm-now = yes: call now
check-in-alarm-today = yes: call today
check-in-complaint = Still a complaint from last time?
check-in-control = Feel it and let go?
check-in-control-neither = neither
check-in-control-no-feeling = felt nothing
check-in-control-no-letting-go = could not let go
check-in-heavy = A heavy feeling?
check-in-means-begin = Good that you checked in. You can begin.
check-in-means-complaint = Then we take one small step back, until two days are calm.
check-in-means-emergency = No exercise now. Call the emergency number; ! shows when and how.
check-in-means-no-feeling = Feeling little is normal. Today we breathe; in two days you can look again.
check-in-means-no-letting-go = Then letting go is the exercise now. A pelvic health physio can take a look with you.
check-in-means-not-peed = Only breathing for now, until peeing goes as usual.
check-in-means-pain = Then today is for breathing, calmly. Nothing more is needed.
check-in-means-urgent = No exercise today. Call your midwife or GP; ! shows which signs.
check-in-means-not-now = This one can wait a little; something else fits now.
check-in-means-smaller-step = Thank you for saying so. This is a smaller step: you can begin, gently.
check-in-no = no
check-in-pain = Pain, now or today?
check-in-peed = Peed normally since the birth?
# $title (String) - of a program
check-in-text = A moment to feel, before { $title }.
check-in-title = How are you now?
check-in-yes = yes

## After a session

after-discomfort = Discomfort, from 0 to 10
after-discomfort-ask = Type a number from 0 to 10.
after-feel = Could you feel it?
after-felt = How did it feel?
after-let-go = Could you let go fully?
after-means-no-feeling = Feeling little is normal, especially at first.
after-means-no-letting-go = Letting go is exercise too. We keep it in mind.
after-means-too-much = Then next time is a small step down. That is how building up works.
after-note = Note
after-note-ask = Type one line about how it was.
after-text = What you fill in helps to choose what fits next time.
after-title = How was it?
felt-good = good
felt-okay = okay
felt-too-much = too much

## Setting up

key-keep-all = save
wizard-about = What this is
wizard-about-1 = herstel is a timer, a coach and a diary. Everything stays on this computer.
wizard-signs = When to call. The ! key always shows this list, even if you fill in nothing.
wizard-birth-ask-again = Type another date, a dash (-) to take this one away, or only Enter to go on.
wizard-check-removed = The date of the birth no longer counts. Breathing is open; what you did stays in your diary.
wizard-allowed = What you may do already
wizard-allowed-text = Has your physio said yes to any of these? That plan comes first.
wizard-allowed-yes = yes, already
wizard-birth = Date of the birth
wizard-birth-ask = Type the date, or only Enter to go on.
wizard-birth-future = That date is still to come. Could you check it?
wizard-birth-long-ago = That is more than three years ago. Could you check it?
wizard-birth-row = Date
wizard-birth-text = When was the birth? For example 30-10-2026. You can leave it empty; then breathing is open.
wizard-birth-unreadable = I cannot read that date. Write day, month and year, such as 30-10-2026.
wizard-check = Is this right?
# $date (String) - a date
wizard-check-birth = Birth: { $date }.
# $injury (String) - what happened
wizard-check-injury = How it went: { $injury }.
wizard-check-nothing = You gave no date. Breathing is open; the rest can come later.
wizard-check-oasi = Recovery after a third or fourth degree tear belongs with a professional: their plan comes before this one.
wizard-injury = The birth
wizard-injury-text = What fits best? The degree is in your birth notes.
# $lang (String) - its code
# $path (String) - a file
wizard-lang-by-hand = For this language next time, put lang = "{ $lang }" in { $path }.
# $path (String) - a file
wizard-lang-kept = herstel remembers this language, in { $path }.
wizard-language = Language / Taal
# $step (Number) - counted from 1
# $steps (Number) - how many
# $title (String) - of the step
wizard-step = { $step } of { $steps } · { $title }

injury-none = no tear
injury-first-degree = first degree tear
injury-second-degree = second degree tear
injury-episiotomy = episiotomy (a cut)
injury-caesarean = caesarean
injury-third-degree = third degree tear
injury-fourth-degree = fourth degree tear
injury-unknown = I don't know (yet)

## What may not be done now

halt-allow = My physio says this is fine already
halt-back = Back to today
halt-set-up = Add the birth date

## Learn: the screen and the command

key-learn = learn
key-list = list
key-questions = five points
key-read-on = read on
key-signs = signs
help-learn = read about your recovery
help-signs = warning signs, and who to call

learn-title = Reading
# $title (String) - of a group of cards
# $card (String) - the title of a card
learn-card-of = { $title }: { $card }
learn-group-app = About herstel
learn-group-body = Your body
learn-group-general = After birth
learn-group-now = For now
learn-group-oasi = After a third or fourth degree tear
learn-source-articles = articles by a registered pelvic physiotherapist
learn-source-hospitals = hospital leaflets
learn-source-nice = NICE guideline NG210 (2021)
learn-source-nvfb = NVFB, the Dutch pelvic physiotherapists
learn-source-nvog = NVOG, the Dutch gynaecologists, through the NVFB
learn-source-running = a guideline on going back to running (2019)
# $sources (String) - names with semicolons
learn-sources = Where this comes from: { $sources }.
learn-general-only = After a third or fourth degree tear the timing is different: it has cards of its own.
learn-oasi-plan = Recovery after a third or fourth degree tear belongs with a professional: their plan comes before this one.
# $card (String) - what was typed
learn-no-card = There is no card called '{ $card }'.
# $card (String) - what was typed
# $near (String) - a card
learn-no-card-near = There is no card called '{ $card }'. Did you mean '{ $near }'?
# $cards (String) - names with commas
learn-no-card-list = There are: { $cards }.
learn-how = herstel learn CARD shows a card.
cli-arg-card = Name of a card; without one you see them all
cli-cmd-learn = Read about your recovery
cli-cmd-warning-signs = Warning signs, and who to call

# $n (Number) - the number to type
# $title (String) - of a card
plain-card = { $n }. { $title }
plain-card-close = Enter: back to the list. !: warning signs. q: back.
plain-card-questions = Enter: to the five points. !: warning signs. q: back to the list.
# $n (Number) - the highest number
plain-cards-again = That number is not in the list. Type a number from 1 to { $n }, or Enter to go back.
plain-cards-choose = Type a number and Enter. Enter alone goes back. !: warning signs. q: back.
plain-yes-or-no = Type y for yes or n for no. Enter alone goes back to the card.
plain-signs-paused = Your session is paused. Enter: go on.

## Learn cards: own words, short paragraphs, nothing that scores, promises or blames

learn-pelvic-floor-title = Your pelvic floor
learn-pelvic-floor-1 = Your pelvic floor is a layer of muscle and connective tissue at the bottom of your pelvis, with three openings.
learn-pelvic-floor-2 = It closes those openings and supports what lies above. It also helps with your posture, your breathing and your stability.
learn-pelvic-floor-3 = You may feel little or nothing there at first. That is normal.

learn-letting-go-title = Letting go
learn-letting-go-1 = Contracting is not always the answer. Some people find it hard to let go: because they are afraid of leaking, or because being tense feels steady.
learn-letting-go-2 = That is why letting go is an exercise of its own here. Breathe out long, and visit your jaw, your belly, your seat and your pelvic floor. Can it be a little softer there?
learn-letting-go-3 = After every contraction: let go fully, and take your time for it. If that does not work, or you feel tense, breathing is enough for now. A pelvic health physio can look at it with you.

learn-tissue-strength-title = How strong the tissue is
learn-tissue-strength-1 = Tissue takes months to get its strength back. On average it has this much:
learn-tissue-strength-2 = These are averages: every body differs. They say nothing about your own, and no exercise here opens or closes because of them.

learn-knack-title = Before a cough or a lift
learn-knack-1 = Tighten your pelvic floor gently just before you cough, sneeze or lift something. This is called the knack.
learn-knack-2 = Let go fully straight after. The short contractions in “Quick strength” practise the same thing.
learn-knack-3 = It can wait until contracting is open for you here and does not hurt.

learn-stop-start-title = Not while you pee
learn-stop-start-1 = Stopping halfway through a pee, as an exercise, is outdated advice. Your bladder may not empty fully, and that brings a risk of infection.
learn-stop-start-2 = Just let it flow. Exercise at another moment.

learn-check-up-title = Your check-up
learn-check-up-1 = After a third or fourth degree tear: book a registered pelvic health physio for about week six. You can do that from the first day.
learn-check-up-2 = “You may do everything again” at six weeks is good to hear. It is not the same as full recovery, so you can keep taking it gently.
learn-check-up-3 = Mention whatever bothers you: leaking, wind, stool, a heavy feeling, pain, fear. Nothing is too small or too strange.

learn-running-title = Running, jumping, heavy lifting
learn-running-1 = These can wait: not in the first three months, and not while something still bothers you.
learn-running-2 = After that there are five points to look at: no pain, no heavy feeling, no leaking of urine, wind or stool, contracting and letting go both work well, and you have exercised regularly.
learn-running-3 = The list opens at 4 months if you had no tear or a first degree tear, otherwise at 6 months.
learn-running-4 = Five times yes? Then discuss it with your pelvic health physio.

learn-risk-factors-title = What makes problems more likely
learn-risk-factors-1 = Pelvic floor problems are more common after leaking in pregnancy, over the age of 35, with oxytocin during the birth, with a birth weight over 4000 grams, and when prolapse runs in the family.
learn-risk-factors-2 = NICE also names forceps or ventouse, a birth with the face up, and a tear of the anal sphincter.
learn-risk-factors-3 = This is to know, not to add up. It does not say how things will go for you, and none of it is your fault.

learn-weeks-0-to-6-title = The first six weeks
learn-weeks-0-to-6-1 = It can feel bruised, heavy, or as if something presses down. You may leak when you do not expect it.
learn-weeks-0-to-6-2 = Feeling comes back bit by bit. Feeling little at first is normal.
learn-weeks-0-to-6-3 = To begin with: breathing and letting go. You may add light contractions from day 5, endurance from day 10, and quick strength from day 20.
learn-weeks-0-to-6-4 = Those days are the earliest. How it feels decides. With pain or a heavy feeling, breathing and letting go are enough for that day.

learn-weeks-6-to-12-title = Six to twelve weeks
learn-weeks-6-to-12-1 = You may feel fit again. Inside, the tissue has at most half of its strength, on average.
learn-weeks-6-to-12-2 = So no running and no jumping yet, even if you long to. Your exercises, calm walking and calm stretching can go on, as long as nothing hurts or feels heavy.

learn-months-3-to-6-title = Three to six months
learn-months-3-to-6-1 = By the calendar, this is about halfway.
learn-months-3-to-6-2 = Sport is possible if you have no symptoms and have trained well. Does something still bother you? Then it can wait a little. You are not falling behind.
learn-months-3-to-6-3 = For running, jumping and heavy lifting there is a list of five points. It opens at 4 months; after a second degree tear or an episiotomy, at 6 months.

learn-months-6-to-9-title = Six to nine months
learn-months-6-to-9-1 = Strength and control come back in this time. On average the tissue has about 75 percent of its strength.
learn-months-6-to-9-2 = Carry on with what feels good, and build up in small steps. Bad days are normal: recovery is not a straight line.

learn-months-9-to-12-title = Nine to twelve months
learn-months-9-to-12-1 = Repair takes at least nine to twelve months. Not there yet? That is quite normal.
learn-months-9-to-12-2 = From here it is about keeping what you have built up.
learn-months-9-to-12-3 = Does something still bother you? You can always ask a pelvic health physio, even now.

learn-oasi-first-days-title = The first days
learn-oasi-first-days-1 = Your body is stopping the bleeding and clearing up. Sitting and walking can hurt. Breathing calmly is enough now: to make contact and for the blood flow, not to train.
learn-oasi-first-days-2 = Losing wind or stool is common in these days, and says nothing about how it will be later. Do mention it at your check-up. New, worse, or still there at six weeks? Call your midwife, the hospital or your GP that day.
learn-oasi-first-days-3 = What can help: lying really flat, cold packs, air on the wound, and moving your ankles and legs in bed. Sit or stand only briefly; five minutes can be the most.
learn-oasi-first-days-4 = On the toilet: your laxative as prescribed, feet on a stool, a hand to support your perineum, and no straining.

learn-oasi-weeks-1-to-3-title = Week 1 to 3
learn-oasi-weeks-1-to-3-1 = New collagen is being laid down. You may have little control over wind, or a sudden urge. Walking can feel heavy.
learn-oasi-weeks-1-to-3-2 = What can help: food with protein and vitamin C, air on the wound, five to ten minutes of calm movement, and breathing as long as it does not hurt.
learn-oasi-weeks-1-to-3-3 = Contracting comes later: lightly from three weeks, if it does not hurt.

learn-oasi-months-1-to-4-title = Week 4 to month 4
learn-oasi-months-1-to-4-1 = The new fibres line up with the way you move. Urge can be hard to put off, the scar can feel tight, and you may be afraid of sex.
learn-oasi-months-1-to-4-2 = What can help: sitting cross-legged, calm stretching, building up as long as it does not hurt, and recovery training for core, stability, glutes and breathing.
learn-oasi-months-1-to-4-3 = Scar massage too, as a physio showed you, on a closed wound without infection. The articles we follow begin around now; several hospitals say after the six-week check. Ask what fits you.
learn-oasi-months-1-to-4-4 = See a registered pelvic health physio now, even if things are going well.

learn-oasi-months-4-to-12-title = Month 4 to 12, and after
learn-oasi-months-4-to-12-1 = You may feel more of a pull than a sharp pain, and tension around a period or when you are tired. Wind or stool can be harder to hold on tired days. It can also feel quite good.
learn-oasi-months-4-to-12-2 = What can help: carrying on, massage, and building up in small steps.
learn-oasi-months-4-to-12-3 = From six months there is a list of five points for running, jumping and heavy lifting.

learn-about-title = What this is, and is not
learn-about-1 = What you read here comes from articles by a registered pelvic physiotherapist, and where we say so from NICE (NG210, 2021), the NVFB and NVOG, the NHS and hospital leaflets. Where they give no figure we chose one, and you can change it.
learn-about-2 = No health professional has reviewed herstel.

## Tissue strength, drawn and said

# $figure (String) - percent
strength-about = about { $figure } %
# $figure (String) - percent
strength-at-most = at most { $figure } %
# $day (Number) - days since birth
strength-here = you are here: day { $day }
strength-here-why = “You are here” only follows the date.
# $low (String) - percent
# $high (String) - percent
strength-range = { $low }–{ $high } %
# $when (String) - when, its first letter small
# $figure (String) - about 20, at most 50, 40 to 50
strength-sentence = { $when }: { $figure } percent.
# $figure (String) - percent
strength-spoken-about = about { $figure }
# $figure (String) - percent
strength-spoken-at-most = at most { $figure }
# $low (String) - percent
# $high (String) - percent
strength-spoken-range = { $low } to { $high }
strength-key = █ up to the lowest average, ▒ from there to the highest
# $from (Number) - the first month
# $to (Number) - the last month
strength-months = month { $from }–{ $to }
# $from (Number) - the first month
# $to (Number) - the last month
strength-spoken-months = From { $from } to { $to } months
# $day (Number) - days since birth
strength-spoken-here = Today is day { $day }.
# $week (Number) - which week
strength-spoken-week = At week { $week }
# $from (Number) - the first week
# $to (Number) - the last week
strength-spoken-weeks = From { $from } to { $to } weeks
# $week (Number) - which week
strength-week = week { $week }
# $from (Number) - the first week
# $to (Number) - the last week
strength-weeks = week { $from }–{ $to }

## The checklist for running, jumping and heavy lifting

checklist-title = Five points
checklist-ask = True for you?
checklist-pain = I have no pain.
checklist-heaviness = Nothing feels heavy or presses down.
checklist-leaking = I lose no urine, wind or stool.
checklist-control = I can contract well, and let go well.
checklist-trained = I have exercised regularly.
checklist-no = no
checklist-yes = yes
checklist-all-yes = Five times yes. That is good to hear. Discuss it with your pelvic health physio before you start.
checklist-some-no = It can wait a little longer. What you said no to still needs some time, and a pelvic health physio can help with that. You can come back to this list whenever you like.
# $date (String) - a date in full
checklist-not-yet = This list opens on { $date }. There is no hurry: it stays here for you.
checklist-meanwhile = Until then: your exercises, calm walking, and rest.
checklist-unknown = This list opens 4 months after the birth if there was no tear or a first degree tear, otherwise after 6 months. Your date is not known here yet: “herstel setup” asks for it.
# $n (Number) - which point, from 1
# $of (Number) - how many
# $point (String) - the point
checklist-plain = { $n } of { $of }. { $point } Yes or no?

## The page for a physio

report-title = Exercise diary
report-intro = Kept with herstel, to look at together with a physio. It says what was done and noted, without judgement.
report-period = Period
# $from (String) - a date in full
# $to (String) - a date in full
report-period-dates = { $from } to { $to }
report-birth = The birth
report-since-birth = Since then
report-phase-now = Phase now
report-made = Made
# $date (String) - a date in full
# $version (String) - of herstel
report-made-on = { $date }, with herstel { $version }
report-none = No sessions in this period.
report-nothing-told = Nothing was noted in this period. That says nothing about how it was.

report-summary = In short
# $sessions (String) - how many, with the word
# $days (String) - how many, with the word
# $time (String) - a length as it is said
report-summary-sessions = { $sessions } on { $days }, { $time } together.
# $n (Number) - how many
report-sessions = { $n ->
    [one] 1 session
   *[other] { $n } sessions
}
# $n (Number) - how many
report-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
# $n (Number) - how often
# $what (String) - what happened so often
report-times = { $n } × { $what }
report-ended = How they ended:
report-felt = How they felt:
report-feel = Could feel it:
report-tired = done to the end, with a set ended when tired
report-let-go = Could let go:

report-weeks = Week by week
report-weeks-text = “Proposed” is the most a phase offers by the calendar. On a day with complaints less is fitting, and rest is part of it. A session made of two programs counts for both.
report-weeks-chart = Sessions in each week
report-weeks-chart-text = Two rows of bars, one bar for each week. What is filled was done; the outline is what was proposed. The table has the same figures.
report-week = Week
report-dates = Dates
report-breathing = Breathing
report-contractions = Contractions
report-other = Other
report-done = done
report-proposed = proposed
report-time = Time (min)

report-told = Complaints over time
report-told-text = As noted before and after sessions, and in between. What is not here was not noted.
report-told-chart = Complaints by date
report-told-chart-text = A line for each complaint with a mark on each date it was told. A larger mark is a stronger complaint; an open mark was told without saying how strong. The table has the same dates.
report-told-what = What
report-told-days = Days
report-told-when = When
report-told-discomfort = Discomfort after a session, 0–10
report-told-stopped = Stopped: it hurt
report-told-too-much = Felt like too much
# $date (String) - a day and a month
# $degree (String) - how strong
report-told-degree = { $date } ({ $degree })

report-stops = Sessions that ended sooner
report-stops-none = None in this period.
report-stops-when = When
report-stops-how = How it ended
report-stops-done = Repetitions
report-stops-before = Told before
report-stops-after = Told after
# $level (Number) - 0 to 10
report-discomfort = discomfort { $level } of 10
reported-emergency = a sign for the emergency number
reported-urgent = a sign to call about that day
reported-not-peed = not peed as usual since the birth
reported-pain = pain
reported-heavy = a heavy feeling
reported-cannot-feel = could not feel it
reported-cannot-let-go = could not let go
reported-complaint = still a complaint from last time
reported-scar-checked = scar looked at and closed
reported-scar-unsure = not sure of the scar

report-programs = Programs and timers
report-program = Program
report-sessions-column = Sessions
report-first-last = First and last
report-timers = Timers used
# $timers (String) - sets, repetitions and lengths
# $n (Number) - how often
report-timers-times = { $timers } ({ $n } ×)

report-phases = Phases
report-phase = Phase
report-from = From
report-opens = Opens by the calendar
report-phases-none = herstel does not know the date of the birth.
report-changes = Said by a physio
# $title (String) - of a program
report-allowed = “{ $title }” may be done now.
# $title (String) - of a program
report-withdrawn = “{ $title }”: by the plan again.

# $date (String) - a date in full
report-checklist = Five points for running, jumping and heavy lifting, { $date }
report-notes = Notes
report-notes-none = There are no notes in this period.
report-note = Note
report-between = between sessions
report-about = About this page
report-oasi = Recovery after a third or fourth degree tear belongs with a professional: their plan comes before this one.

cli-arg-replace = Replace a file that is there, whatever it is
cli-arg-notes = Your own notes in it: yes or no (no unless you say yes)
cli-arg-report-file = Write to this file, herstel-DATE.html without it; - writes to the output
cli-cmd-report = Makes a page for your physio, to print or to send
# $value (String) - what was typed
cli-bad-notes = --notes: '{ $value }' is neither yes nor no.
# $path (String) - a file
report-written = { $path } is made. Open it in a browser to look at it or to print it. On this computer only you can read it; who else gets it is up to you.
# $n (Number) - how many
report-notes-left-out = { $n ->
    [one] One note of yours is not in it. With --notes yes it is.
   *[other] { $n } notes of yours are not in it. With --notes yes they are.
}
# $path (String) - a file
output-not-ours = { $path } is there already, and herstel did not make it. Choose another name, or give --force.
# $path (String) - a file
output-no-file = { $path } is not an ordinary file. Choose another name.

report-ask = A page for your physio
report-ask-text = What you did, and what you told: to look at together. It is made as a file on this computer, and nothing is sent.
report-ask-notes = With your own notes
report-period-all = everything
# $n (Number) - how many
report-period-weeks = the last { $n } weeks
key-make = make it
key-report = physio
help-report = make a page for your physio

## Reminders

cli-arg-at = Times of day (hh:mm); without it 10:00 and 20:00
cli-arg-ics-file = Write to this file, herstel.ics without it; - writes to the output
cli-arg-names = With the names of the exercises, for whoever may see your phone
# $value (String) - what was typed
cli-bad-time = '{ $value }' is not a time of day. Write it as 09:30.
cli-cmd-ics = A calendar file for your phone
cli-cmd-remind = Reminders, discreet and only if you want them
cli-cmd-systemd = A user timer for systemd, to look at and put in place
remind-systemd-head =
    Two files for ~/.config/systemd/user, each from its own line on. Then:
    systemctl --user daemon-reload && systemctl --user enable --now herstel.timer
    It reminds only while something is proposed for that day. Needs notify-send.
# $path (String) - a file
# $date (String) - a date in full
remind-written = { $path } is made. Open it on your phone, best in a calendar of its own: one tap takes it all away again. It reminds up to { $date }, phase by phase. When your plan changes, make it again; what you have is replaced.

## Warning signs

signs-title = Warning signs
signs-intro = In doubt? Calling is always all right.
# $phone (String) - a number
signs-emergency = Call { $phone } now
signs-emergency-who = Do not wait and see.
signs-today = Call today
# $phone (String) - who answers at night
signs-today-who = Your midwife, the hospital or your GP. In the evening, at night or at the weekend: { $phone }.
signs-plan = Stop this exercise, make an appointment
signs-plan-who = With your pelvic health physio, midwife or GP.
signs-oasi = After a third or fourth degree tear, losing wind or stool is common in the first days and says nothing about how it will be later. Mention it at your check-up. New, worse, or still there at six weeks? Call that day.
signs-end = Not on this list, but it worries you? Call as well.

sign-heavy-bleeding = Sudden heavy bleeding: a pad full in an hour, big clots, or feeling faint
sign-chest = Chest pain, short of breath, or coughing up blood
sign-headache = Severe headache with blurred vision or pain in your upper belly
sign-very-ill = Confused, shivering violently, or very ill
sign-numb = Numb where you would sit on a saddle, or weak legs
sign-harm = Thoughts of harming yourself or a baby. You do not have to carry these alone.
sign-fever = Fever of 38 °C or more
sign-smell = A foul smell, or pus
sign-wound = A wound that opens, is red or hot, or hurts more and more
sign-calf = One calf that is painful, red or swollen
sign-cannot-pee = You cannot pee
sign-through-vagina = Wind or stool comes through your vagina
sign-stool-loss = New or worse loss of stool or wind. Without a known tear of the anal sphincter: any loss of stool
sign-severe-pain = Severe pain, or pain that grows
sign-no-stool = Days without stool, with pain
sign-burning-pee = Burning when you pee
sign-bleeding-after = More bleeding, or bright red blood, after exercise
sign-bulge = Something bulges, or a heavy feeling stays or grows
sign-contracting-pain = Pain when you contract, or for more than 24 hours after
sign-more-leaking = More leaking or urge after exercise
sign-cannot-relax = You cannot relax, or it is hard to pee or poo
sign-no-feeling = No feeling or control at 12 weeks; after a third or fourth degree tear, at 6 weeks
sign-low-mood = Two weeks of low mood, fear, or reliving the birth

## Recovery: phases and gates

# $day (String) - of the month
# $month (Number) - 1 to 12
day-of-month = { $month ->
    [1] { $day } January
    [2] { $day } February
    [3] { $day } March
    [4] { $day } April
    [5] { $day } May
    [6] { $day } June
    [7] { $day } July
    [8] { $day } August
    [9] { $day } September
    [10] { $day } October
    [11] { $day } November
   *[other] { $day } December
}

# $title (String) - of a program
gate-after-break = Good to have you here. One small step back to begin with: "{ $title }".
# $date (String) - a day and a month
gate-cannot-feel = Feeling little is normal. First some breathing, and this again from { $date }.
# $date (String) - a day and a month
gate-cannot-let-go = Letting go comes first now. This again from { $date }.
# $date (String) - a day and a month
gate-complaint = One small step back until all has been calm for two days. If it stays calm, again from { $date }.
gate-emergency = You named a sign that calls for the emergency number. That comes first; practising can wait.
gate-enough = Enough for today. Breathing is always fine.
# $title (String) - of a program
gate-enough-by = Enough for today: "{ $title }" came in its place.
# $date (String) - a day and a month
gate-from = May from { $date }.
# $date (String) - a day and a month
# $n (Number) - how often
# $title (String) - of a program
gate-from-needs = { $n ->
    [one] May from { $date }, once "{ $title }" has gone well one more time.
   *[other] May from { $date }, once "{ $title }" has gone well { $n } more times.
}
gate-heavy = With a heavy feeling, today is for lying down and breathing.
gate-hurt = You stopped when it hurt, and that was good. Leave this for today.
# $title (String) - of a program
gate-instead = Better now: "{ $title }".
# $n (Number) - how often
# $title (String) - of a program
gate-needs = { $n ->
    [one] Opens once "{ $title }" has gone well one more time.
   *[other] Opens once "{ $title }" has gone well { $n } more times.
}
gate-not-peed = Your bladder first. Today breathing is enough; tell your midwife how peeing goes.
gate-open = Open now.
gate-pain = With pain, today is for breathing.
gate-physio = Opens when your pelvic health physio says so.
gate-physio-complaint = The complaint came back. A pelvic health physio can take a look with you.
gate-physio-feel = Still feeling little? Go and see a pelvic health physio about it.
gate-physio-let-go = Is letting go hard? A pelvic health physio can help you with it.
gate-set-up = Opens when the date of the birth is there.
gate-show-emergency = Look at the warning signs now, and call the emergency number.
gate-show-urgent = Look at the warning signs, and call today.
# $date (String) - a day and a month
gate-too-much = Last time was a lot. Again from { $date }.
# $title (String) - of a program
gate-too-much-first = One small step back: first "{ $title }", once, with a good feeling.
# $time (String) - hours and minutes
gate-too-soon = Two hours in between is best: again from { $time }.
gate-urgent = You named a sign to call about today. That comes first; practising can wait.

recovery-before = On that date the birth is still to come.
# $day (Number) - since birth
# $week (Number) - the first is 1
recovery-day = Day { $day }, week { $week }
# $title (String) - of a program
recovery-first = To begin with: { $title }
# $text (String) - a few sentences
recovery-helps = What helps: { $text }
# $title (String) - of a phase
# $date (String) - a day and a month
recovery-next = After this: { $title }, from { $date }
recovery-nothing = That is enough for today. Rest is part of it.
recovery-not-now = Not now
recovery-open = Open now
recovery-set-up = When did you give birth? herstel setup asks for it, and then today shows what fits now.
# $title (String) - of a program
# $n (Number) - how often
recovery-title-done = { $title }, { $n } × done today

cli-arg-birth = Date you gave birth (dd-mm-yyyy or yyyy-mm-dd); none takes it back
# $names (String) - names with commas
cli-arg-injury = What happened: { $names }
cli-arg-on = For this date (dd-mm-yyyy or yyyy-mm-dd)
cli-cmd-setup = Tells herstel where you are in your recovery
cli-cmd-today = What fits today, what not yet, and why
# $value (String) - what was typed
# $first (String) - a date
# $last (String) - a date
setup-birth-future = { $value } is still to come. Give a date from { $first } to { $last }.
# $value (String) - what was typed
# $first (String) - a date
# $last (String) - a date
setup-birth-long-ago = { $value } is more than three years back. Give a date from { $first } to { $last }.
setup-removed = That is taken back: the birth no longer counts. Breathing is open; what you did stays in your diary.
# $value (String) - what was typed
# $names (String) - names with commas
setup-bad-injury = Unknown choice '{ $value }' for --injury. Choose from: { $names }.
# $day (Number) - since birth
setup-done = Good, that is saved. Today is day { $day }: herstel today shows what fits.
# $day (Number) - since birth
setup-done-oasi = Good, that is saved. Today is day { $day }, and we take it slowly. Your physio's plan goes before this one.
# $day (Number) - since birth
setup-done-unknown = Good, that is saved. Today is day { $day }. Until you are sure, we stay with the calmest plan.
# $names (String) - names with commas
setup-needs-flags =
    Give both: --birth DATE (such as 30-10-2026) and --injury NAME.
    NAME is one of: { $names }.

## Looking back

# $month (Number) - 1 to 12
# $year (String) - four digits
month-of-year = { $month ->
    [1] January { $year }
    [2] February { $year }
    [3] March { $year }
    [4] April { $year }
    [5] May { $year }
    [6] June { $year }
    [7] July { $year }
    [8] August { $year }
    [9] September { $year }
    [10] October { $year }
    [11] November { $year }
   *[12] December { $year }
}
# $month (Number) - 1 to 12
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# $day (Number) - 1 for Monday to 7
weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
# $day (Number) - 1 for Monday to 7
weekday-short = { $day ->
    [1] Mo
    [2] Tu
    [3] We
    [4] Th
    [5] Fr
    [6] Sa
   *[7] Su
}

help-back-look = look back
help-filter = choose what is shown
help-graphs = see it in bars and lines
help-note = write or change the note
help-remove = take a session away
help-turn = earlier or later
help-undo = put back what was changed last
help-view = another view of the same
key-edit-note = note
key-filter = filter
key-graphs = graphs
key-history = look back
key-month = month
key-next-graph = next
key-remove = take away
key-undo = put back
key-earlier = earlier
key-later = later
key-open = open
key-year = year
# $when (String) - the month, or from when to when
history-title = Looking back: { $when }
history-title-note = Your note
history-title-filter = What is shown
# $month (String) - a month with its year
history-title-year = a year to { $month }
history-in-year = In these twelve months
history-title-dates = dates of your own
# $month (String) - a month with its year
history-in = In { $month }
# $from (String) - a date
# $to (String) - a date
history-from-to = From { $from } to { $to }
# $n (Number) - how many
history-sessions = { $n ->
    [0] no sessions
    [one] 1 session
   *[other] { $n } sessions
}
# $sessions (String) - how many
# $time (String) - in full
history-amount = { $sessions }, { $time }
# $n (Number) - how many
history-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
# $when (String) - in which month, or from when to when
# $sessions (String) - how many
# $days (String) - how many
# $time (String) - in full
history-sum = { $when }: { $sessions } on { $days }, { $time }.
# $when (String) - in which month, or from when to when
history-nothing = { $when } there is nothing here. Rest is part of it too.
history-never = Here you will find what you did. One calm breath is a beginning.
# $title (String) - of a program
history-only = Only: { $title }.
history-legend = ▪ one session   ■ more
# $day (String) - a weekday
# $date (String) - a date
# $time (String) - hours and minutes
# $title (String) - of a program
history-row = { $day } { $date }, { $time }, { $title }
history-more = There are more. n: read on.
history-removed = Taken away. It can be put back: u.
history-restored = It is back.
history-note-kept = Your note is saved.
history-note-was = Your note is as it was.

# $done (String) - a length in full
detail-time = Time: { $done }
# $done (String) - a length in full
# $planned (String) - a length in full
detail-time-of = Time: { $done }; the whole is { $planned }
# $done (Number) - how many
# $planned (Number) - how many there were to be
detail-reps = Done: { $done } of { $planned } times
# $time (String) - a length in full
detail-paused = Paused: { $time }
# $what (String) - how it ended
detail-outcome = How it ended: { $what }
# $sets (String) - how many
# $acts (String) - acts with their lengths
detail-plan = Plan: { $sets }: { $acts }
# $sets (Number) - how many
# $reps (Number) - how many in each
detail-sets = { $sets ->
    [one] 1 set of { $reps }
   *[other] { $sets } sets of { $reps }
}
# $what (String) - what was told
detail-before = Beforehand: { $what }
# $what (String) - how it felt
detail-felt = How it felt: { $what }
# $what (String) - yes or no
detail-feel = Could feel it: { $what }
# $what (String) - yes or no
detail-let-go = Could let go: { $what }
# $level (Number) - 0 to 10
detail-discomfort = Discomfort: { $level } of 10
# $text (String) - what was written
detail-note = Note: { $text }
detail-no-note = Note: none yet.

note-ask = Type your note. Enter alone leaves it as it is, a single - takes it away.
note-text = Whatever you want to remember. It is yours: it goes along if you use sync, and on the page for your physio only if you choose that.
filter-all = everything
filter-ask = Type a date, such as 30-10-2026. A single - leaves it open.
filter-from = From
filter-program = Exercise
filter-until = Until
filter-text = Leave a date empty for no limit.
filter-unreadable = That date is not clear. Such as 30-10-2026?

graph-weeks = Sessions a week
graph-minutes = Minutes a week
graph-plan = This week, day by day
graph-complaints = How your body was
# $title (String) - of the graph
# $n (Number) - which one
# $all (Number) - how many
graph-title = { $title } ({ $n } of { $all })
# $what (String) - sessions and time
graph-this-week = This week: { $what }.
# $what (String) - sessions and time
graph-last-week = Last week: { $what }.
# $time (String) - in full
graph-minutes-text = This week { $time } of exercise.
# $weeks (Number) - how many
# $time (String) - in full
graph-minutes-all = In { $weeks } weeks { $time } together.
# $date (String) - a Monday
# $what (String) - sessions and time
graph-week-line = Week of { $date }: { $what }.
# $what (String) - programs with how often
graph-plan-text = This week: { $what }.
graph-nothing = Nothing yet this week. Whenever it suits you.
graph-plan-key = Right: times a day that are proposed now.
# $title (String) - of a program
# $n (Number) - how often
graph-plan-one = { $title } { $n }{"\u00A0"}×
# $title (String) - of a program
# $days (String) - weekdays with how often
graph-plan-line = { $title }: { $days }.
# $title (String) - of a program
# $days (String) - weekdays with how often
# $proposed (Number) - how often a day
graph-plan-line-of = { $title }: { $days }. Proposed: { $proposed } × a day.
graph-plan-no-day = not this week
# $what (String) - complaints with their degree
graph-complaints-text = Last noted: { $what }.
graph-complaints-nothing = Nothing noted about your body yet. If you like: d.
graph-complaints-key = The most each week: ▁ none, ▃ a little, ▅ some, █ a lot, · not noted.
# $what (String) - a complaint
# $degree (String) - how much
graph-complaint = { $what } ({ $degree })
# $what (String) - a complaint
# $degree (String) - how much
# $date (String) - a date
graph-complaint-line = { $what }: { $degree }, on { $date }.
# $what (String) - a complaint
graph-complaint-none = { $what }: not noted.
# $level (Number) - 0 to 10
graph-of-ten = { $level } of 10
complaint-discomfort = discomfort
complaint-heaviness = heavy feeling
complaint-leaking = leaking
complaint-pain = pain

cli-cmd-stats = Totals and trends of all you did
# $date (String) - a date
stats-since = Since { $date }
# $title (String) - of a program
# $what (String) - sessions and time
stats-program = { $title }: { $what }.
stats-by-program = By exercise
stats-by-week = By week

plain-history-help = A number opens a session. n: more. - and +: earlier and later. v: a year or a month. g: graphs. f: choose what is shown. d: tell how your body is. y: a page for your physio. u: put back. q: back. !: warning signs. ?: this line.
plain-detail-help = w: the note. r: take this session away. u: put back. d: tell how your body is. Enter or q: back. !: warning signs. ?: this line.
plain-graphs-help = + and -: the next and the one before. d: tell or change how your body is. q: back. !: warning signs. ?: this line.

## What the system says

# $code (Number) - its number
system-code = the system reports error { $code }
system-denied = there is no permission for it
system-folder = it is a folder, not a file
system-full = the disk is full
system-missing = it is not there
system-output = the output
system-read-only = that disk can only be read
system-unknown = the system does not say why

## The symptom diary

degree-little = a little
degree-much = a lot
degree-none = none
degree-some = some
help-diary = note how your body is
key-diary = body
symptom-heaviness = Heavy feeling
symptom-pain = Pain
symptom-stool = Loss of stool
symptom-urge = Sudden urge
symptom-urine = Loss of urine
symptom-wind = Loss of wind
symptoms-text = Fill in only what you like. It is to look back on, and for your physio.
symptoms-title = How is your body today?

# Sound
# $percent (Number) - of full, 0 to 100
sound-percent = sound { $percent } %
sound-off = sound off

## Sound: what becomes of it

sound-back = the sound is back
sound-none = no sound now; the exercise goes on
cli-arg-mute = no sound, and no bell in its place
wizard-check-sound = Every act of a session has a sound of its own. herstel sound-test plays them all, and says what helps when you hear nothing.
key-listen = listen
cli-cmd-sound-test = Play and name each sound, and say where the sound goes
# $device (String) - as the sound server calls it
sound-test-server = The sound goes through PulseAudio or PipeWire, to { $device }.
sound-test-system = The sound goes to the default device of this computer.
sound-why-system = This computer has no device that sounds.
sound-test-alsa = The sound goes through ALSA, to its default device.
# $percent (Number) - of full, 0 to 100
sound-test-end = These were all, at { $percent } % of full. Heard nothing? Look whether the computer itself is loud enough, and not muted. Louder or softer: the keys [ and ] in a session, or "volume" under [sound] in the settings.
# $word (String) - as on the display
sound-test-word = spoken: { $word }
sound-test-none = There is no sound on this computer just now.
sound-test-do = Every exercise works without it; the terminal's bell marks the acts. For sound: plug in a speaker or headphones, or start the sound server (systemctl --user start pipewire-pulse), and try this again.
sound-why-gone = The sound server (PulseAudio or PipeWire) went away.
sound-why-no-device = The sound server (PulseAudio or PipeWire) has no device that sounds.
sound-why-no-server = No sound server (PulseAudio or PipeWire) answers.
sound-why-refused = The sound server (PulseAudio or PipeWire) does not let this program in.
sound-why-stuck = The sound server (PulseAudio or PipeWire) does not answer in time.
sound-why-alsa-no-device = ALSA has no device that sounds.
sound-why-alsa-no-library = ALSA's library, libasound.so.2, is not here (in Debian: apt install libasound2).
sound-why-alsa-runs-ahead = ALSA's default device takes sound and lets nobody hear it.
sound-why-alsa-stuck = ALSA's default device does not answer in time.
tone-contract = lift, gently
tone-count = it is about to begin: one for each of the last seconds
tone-end = done
tone-exhale = breathe out, as long as the breath lasts
tone-hold-tick = a second of holding, if you want to hear those (hold_tick)
tone-inhale = breathe in, as long as the breath lasts
tone-last-rep = one more
tone-move = take it easy
tone-quick-contract = a quick lift
tone-quick-release = and let go again
tone-release = let go
tone-rest = rest
tone-set-done = set done
tone-still = stay here
tone-stopped = stopped

# Where the diary lies
# $kind (String) - the kind of file system
place-remote = Your diary lies on another machine ({ $kind }), where saving is less certain. A folder on this one is better: choose it with --data-dir or HERSTEL_DATA_DIR.
# $by (String) - a program's name
# $folder (String) - its folder
place-synced = Your diary lies in { $folder }, which { $by } keeps the same on several machines. A diary can get damaged that way. Choose another folder with --data-dir or HERSTEL_DATA_DIR; to have it on several devices, there is herstel sync.

# A session that was cut off
# $title (String) - of a program
# $time (String) - a length in words
resume-cut-off = { $title } was cut off { $time } ago.
resume-discard = Take it out of your diary
resume-discard-about = It is not counted then. You can put it back.
# $id (String) - the beginning of an id
resume-discarded = Taken out of your diary. To put it back: herstel history restore { $id }
# $done (String) - what was done
resume-done = What you did is saved: { $done }.
resume-go-on = Go on where you were
resume-go-on-about = It begins with a moment to settle and a rest.
resume-keep = Leave it at that
resume-keep-about = That is fine. What you did counts.
resume-title = Welcome back
# $time (String) - hours and minutes
session-elsewhere = A session has been going on in another window since { $time }. Go on there, or end it first. Looking back is possible here all the while.
session-elsewhere-unknown = A session is going on in another window. Go on there, or end it first. Looking back is possible here all the while.

## The scar, before massage

check-in-scar = Closed and checked?
check-in-scar-text = Is the wound closed and not inflamed, and has somebody looked at it: your midwife, GP or pelvic health physio?
check-in-scar-unsure = no / not sure
check-in-means-scar = Then not today. Have it looked at; breathing is always fine.
gate-scar = Have the scar looked at first: by your midwife, GP or pelvic health physio.

## The doses of today

# $list (String) - doses with commas
doses-proposed = Proposed today: { $list }.
# $list (String) - doses with commas
doses-besides = Also done: { $list }.
# $title (String) - of a program
# $n (Number) - times
doses-one = { $title } { $n }{"\u00A0"}×
# $title (String) - of a program
# $n (Number) - times proposed
# $done (Number) - times done
doses-one-done = { $title } { $n }{"\u00A0"}× (done { $done })

## Files that are not used

# $names (String) - of files
today-left-out = Not used for now: { $names }. herstel programs check says why.
## Sound: settings

## Sound: own sounds and spoken words

## Sound: the file to take along

## Sound: what becomes of it

# Where the diary lies
## Timers, programs and settings of one's own

# $name (String) - the path of the settings file
settings-faulty = Your settings file { $name } has faults, so nothing was written in it. "herstel config check" shows them.
# $name (String) - the path of the settings file
settings-kept = Saved in { $name }.
settings-nowhere = There is no place for a settings file, because HOME is not set. Give one with --config FILE.
help-more = longer or shorter to let go
help-programs = all programs
help-settings = settings
help-timers = the timers of a program
key-less = less
key-more = more
key-programs = programs
key-timers = timers
figure-breaths = Breaths
figure-contract = Lift
figure-exhale = Breathe out
figure-inhale = Breathe in
figure-lead-in = Time to get settled
figure-move = Movement
figure-release = Let go
figure-reps = Repetitions in a set
figure-rest = Relax
figure-set-rest = Rest between sets
figure-sets = Sets
figure-still = Each position
programs-back = Back to the list
programs-begin = Begin
programs-own = your own
programs-replacing = your version
programs-timers = Change its timers
programs-title = Programs
# $length (String) - with its unit
session-retimed = From the next repetition on: { $length } to let go.
session-not-retimed = Letting go: as far as it goes here.
# $title (String) - of a program
timers-title = Timers · { $title }
# $figures (String) - what asks more, each with both figures
timers-ask = With these figures it asks more of your body: { $figures }.
timers-ask-no = Back to the timers
timers-ask-title = A bit more than the program does
timers-ask-yes = Yes, with these timers
timers-begin = Begin with these, this once
# $name (String) - of a figure
# $now (String) - a figure with its unit
# $own (String) - a figure with its unit
timers-heavier = { $name } { $now } (the program: { $own })
timers-keep = Save these timers
timers-kept = as saved
# $range (String) - the least and the most, with their unit
timers-out-of-range = It can be { $range }.
timers-own = Back to the program's own
# $parts (String) - ids of programs
timers-parts = This program is made of others and takes their timers: { $parts }.
# $range (String) - the least and the most, with their unit
# $own (String) - a figure with its unit
timers-range = { $range }; the program has { $own }.
# $hold (String) - seconds
# $least (String) - seconds
timers-rest-short = After { $hold } s of holding, give yourself at least { $least } s to let go: change that first.
# $time (String) - minutes and seconds
timers-total = In all { $time }, as the program has it.
# $time (String) - minutes and seconds
# $own (String) - minutes and seconds
timers-total-own = In all { $time }; the program itself takes { $own }.
# $name (String) - of a figure
# $now (String) - a figure with its unit
# $range (String) - the least and the most, with their unit
timers-type = { $name }: { $now } now. Type { $range }, or Enter to leave it.
# $range (String) - the least and the most, with their unit
timers-unreadable = Type a figure from { $range }.
# $id (String) - what stands in the file
settings-stray = Your settings have timers for "{ $id }", and there is no such program.
# $id (String) - what stands in the file
# $near (String) - the id of a program
settings-stray-near = Your settings have timers for "{ $id }", and there is no such program. Did you mean { $near }?
beyond-no-more = No more than the program
beyond-these = Begin with these
beyond-unheard = Nobody is there to say yes to that, so it asks no more than the program does.
# $value (String) - what was given
# $names (String) - what can be
cli-bad-name = '{ $value }' is not one of these: { $names }.
cli-arg-new-id = Name of the new program: small letters, digits and hyphens
cli-arg-shape = What the file is
cli-cmd-config = What is set, and where
cli-cmd-config-check = Says everything that is wrong with the settings file
cli-cmd-config-default = Every setting with its default, to begin a file from
cli-cmd-config-path = The settings file
cli-cmd-config-show = Every setting, and where its value comes from
cli-cmd-new = Writes a program of your own to begin from
cli-cmd-schema = What such a file may hold, for completion in an editor
config-origin-default = default
config-origin-file = settings file
# $path (String) - the settings file
config-none = There is no settings file at { $path }; everything has its default.
# $id (String) - what was given
programs-new-bad-id = '{ $id }' cannot be the name of a program. Use small letters, digits and hyphens, 32 at most.
# $path (String) - the file
programs-new-there = { $path } is there already and stays as it is.
# $id (String) - of the program
# $path (String) - the file that has it
programs-new-taken = Another program of yours is called { $id } already: { $path }
# $path (String) - the file
programs-new-written = Written: { $path }
# $id (String) - of the program
programs-new-next = Change it in any editor. Then: herstel programs check, herstel programs timeline { $id }, herstel start { $id }.
programs-new-replaces = It is a copy of the built-in program and takes its place. Take the file away, and the built-in one is back.
# $key (String) - of a keyboard
# $command (String) - the name of a command
fault-key-taken = the key `{ $key }` belongs to `{ $command }` already
# $command (String) - the name of a command
fault-key-taken-help = Give `{ $command }` another key too, or choose one that is free.
# $key (String) - of a keyboard
fault-key-fixed = the key `{ $key }` always does the same
fault-key-fixed-help = Space pauses, Esc stops, Enter confirms and Ctrl-C leaves. Choose another key.
settings-emergency = Emergency number
settings-hold-tick = A tick for each second held
settings-keep = Save these settings
settings-keep-about = They are written into your settings file; what else stands in it stays.
settings-lang = Language
settings-later = From the next time you open the coach.
settings-motion = Motion
settings-motion-about = Less motion goes in steps of a second. Without, there are only words and numbers.
settings-off = off
settings-on = on
settings-out-of-hours = GP out of hours
settings-phone-about = The warning signs show these. A number, a name, or both.
settings-sound = Sound
settings-theme = Colours
settings-theme-about = The colours of your terminal, or some of our own. High contrast is easiest to read.
settings-title = Settings
settings-type = Type it, or only Enter to leave it as it is.
settings-voice = Spoken words
settings-volume = Volume
theme-auto = light or dark by itself
theme-dark = dark
theme-high-contrast = high contrast
theme-light = light
theme-mono = none
theme-terminal = those of your terminal
motion-full = all
motion-none = none
motion-reduced = less

# Copies of the diary, and putting one back
# $made (String) - date and time
# $number (Number) - of a copy
store-backup-next = There is a whole copy of { $made }: herstel backup restore { $number } puts it in its place, and the file stays beside it.
# $number (Number) - of a copy
# $made (String) - date and time
# $events (Number) - entries in it
backup-line = { $events ->
    [one] { $number }  { $made }  1 entry
   *[other] { $number }  { $made }  { $events } entries
}
# $number (Number) - of a copy
# $made (String) - date and time
backup-line-bad = { $number }  { $made }  damaged
backup-none = There is no copy yet. One is made before the first thing you do on a day.
# $made (String) - date and time
backup-made = A copy is made: { $made }.
# $number (String) - what was typed
backup-no-such = There is no copy { $number }. herstel backup list shows them.
# $made (String) - date and time
backup-restored = Your diary is as in the copy of { $made }.
# $path (String) - a file
backup-aside = What was there is now { $path }.
# $events (Number) - entries
backup-saved = { $events } entries that could still be read in it are in your diary too.
backup-session = A session is going on. Put a copy back when it is over.
cli-cmd-backup = Copies of your diary
cli-cmd-backup-list = Show the copies
cli-cmd-backup-restore = Put a copy in the place of the diary
cli-arg-backup-number = The number of a copy in the list

# Your own data, out and in
cli-cmd-export = Write your whole diary to a file
cli-cmd-import = Take in what was exported
cli-arg-export = The file to write, - for standard output
cli-arg-import = The file to read
cli-cmd-history-show = One session
cli-cmd-history-note = Write the note of a session anew
cli-cmd-history-remove = Take a session out of the diary
cli-cmd-history-restore = Put a session back
cli-arg-csv = As CSV, for a spreadsheet
cli-arg-session = The beginning of the id of a session
cli-arg-note = The note; without a text it is read out, "" takes it away
# $path (String) - a file
# $events (Number) - entries
export-written = { $events ->
    [one] { $path }: one entry.
   *[other] { $path }: { $events } entries.
}
# $new (Number) - entries
# $known (Number) - entries
import-done = { $new ->
    [one] One entry taken in
   *[other] { $new } entries taken in
}, { $known ->
    [one] one was here already.
   *[other] { $known } were here already.
}
# $number (Number) - of a line
# $why (String) - a short reason
import-line = Line { $number }: { $why }
# $more (Number) - lines
import-more = { $more ->
    [one] and one line more.
   *[other] and { $more } lines more.
}
import-differs = the same entry is here with other words; those stay.
import-newer = made by a newer herstel.
import-not-an-event = no entry of a diary.
import-not-json = cannot be read.
import-torn = cut off.
# $kib (String) - a number
import-too-long = longer than { $kib } KiB.
# $lines (Number) - lines
# $path (String) - a file
import-left-out = { $lines ->
    [one] { $path }: a line was left out.
   *[other] { $path }: { $lines } lines were left out.
}
# $kib (String) - a number
import-allowed = What can be taken in is what herstel export writes: one entry a line, { $kib } KiB at most.
# $path (String) - a file
# $mib (String) - a number
# $lines (String) - a number
import-too-large = { $path } is larger than herstel takes in at once: { $mib } MiB and { $lines } lines at most. Nothing of it was taken in. Cut it between two lines and take in the parts, in any order.
# $id (String) - what was typed
history-no-such = There is no session { $id }. herstel history shows the ids.
# $id (String) - what was typed
history-many = More than one session begins with { $id }. Type more of it.
history-noted = The note is saved.
# $id (String) - an id
history-show-id = Id: { $id }
history-show-removed = Taken out of the diary.
# $path (String) - a file
# $why (String) - a short reason
cli-cannot-read = { $path } cannot be read: { $why }.
# $id (String) - the beginning of an id
cli-history-removed = Taken out of your diary. To put it back: herstel history restore { $id }
cli-history-restored = Back in your diary.
cli-arg-shell = Which shell
cli-cmd-completions = Completion of commands, for your shell
cli-cmd-doctor = What herstel finds on this computer; nothing about your health, fit for a bug report
cli-cmd-man = The manual page, for man
doctor-absent = none
doctor-bad = not in order
doctor-good = in order
doctor-look = Worth a look:
man-commands = COMMANDS
man-environment = ENVIRONMENT
man-exit = EXIT STATUS
man-files = FILES
man-name = NAME
man-options = OPTIONS
man-synopsis = SYNOPSIS
man-exit-0 = all went well
man-exit-1 = an error, or what was asked for is not for now
man-exit-2 = wrong use
man-exit-65 = a file with faults
man-exit-66 = a file that is not there
man-exit-74 = something could not be read or written
man-exit-signal = ended by signal n
man-file-config = settings
man-file-data = diary, own programs and tracks
man-file-log = what system libraries said
man-variable = as the flag of its name
man-variable-accessible = plain lines, as TERM=dumb
man-variable-no-color = no colour

## Forgetting everything

cli-cmd-forget = Removes everything that was saved
cli-arg-everything = The diary, its backups, what was rescued, the log
forget-needs-flag = This removes your diary and all its backups, for good. If that is what you want: herstel forget --everything
forget-session = A session is running. End it first, then nothing is written anew.
# $path (String) - a file
# $why (String) - in a few words
forget-left = { $path } could not be removed: { $why }
forget-done = Your diary, its backups and everything else that was saved are removed.
forget-nothing = There was nothing to remove.
# $path (String) - a folder
forget-theirs = Programs and tracks that you put in { $path }, and your settings, are still there: they are yours to remove.
forget-beyond = What left this folder is out of reach: exports, pages and sound files you made, reminders in a calendar, copies on other devices, and your system's own backups.

## Syncing

cli-cmd-sync = Keep the diary the same on several devices, by way of a folder
cli-arg-sync = A folder that Syncthing, Nextcloud, git or a USB stick carries between your devices
# $new (Number) - entries
sync-taken = { $new ->
    [0] Nothing new from your other devices.
    [one] 1 entry taken in from your other devices.
   *[other] { $new } entries taken in from your other devices.
}
# $written (Number) - entries
sync-written = { $written ->
    [0] Nothing new for them.
    [one] 1 entry written for them.
   *[other] { $written } entries written for them.
}
sync-same = Your diary and this folder hold the same.
sync-first = There was nothing of herstel in this folder before. If you expected something there, see whether it is the right one.
sync-waiting = The session that is going on goes along next time.
# $dir (String) - a folder
# $why (String) - a short reason
sync-no-folder = { $dir } is out of reach: { $why }. Your diary is as it was, and next time all of it goes along. If the folder is new, make it first.
# $dir (String) - a folder
# $why (String) - a short reason
sync-unwritten = Nothing more can be written to { $dir }: { $why }. What came in is kept; the rest goes along next time.
# $dir (String) - a folder
sync-around-diary = Your diary itself lies in { $dir }. Choose a folder that is only for syncing.
# $file (String) - a file
# $why (String) - a short reason, as a sentence
# $first (Number) - of a line
# $lines (Number) - lines
sync-bad-lines = { $lines ->
    [one] { $file }: line { $first } is left as it is: { $why }
   *[other] { $file }: { $lines } lines are left as they are; the first is line { $first }: { $why }
}
# $file (String) - a file
# $files (Number) - files
sync-beyond = { $file } and what comes after it, { $files } in all: more than is read in one folder.
# $events (Number) - entries
# $file (String) - a file
sync-differs = { $file }: what is known here in other words stays as it is ({ $events }).
# $file (String) - a file
sync-not-a-file = { $file }: not an ordinary file, left alone.
# $file (String) - a file
sync-newer = { $file }: made by a newer herstel, left for when this one is newer too.
# $file (String) - a file
sync-too-large = { $file }: larger than any of ours, left alone.
# $file (String) - a file
sync-torn = { $file }: not all of it is here yet. What there is was read, the rest is for next time.
# $more (Number) - files
sync-more = and { $more } more.

## Before a form is left

key-leave = don't save
unsaved-leave = Leave it as it was
unsaved-save = Save what I changed
unsaved-title = Save what you changed?

## What a newcomer asked

# $title (String) - of a program
resume-cut-off-now = { $title } was just cut off.
session-no-release = This exercise has a calm pace of its own.
# $titles (String) - of programs
timers-also = Once saved, they also count in: { $titles }.
# $label (String) - of a row
plain-page-help-enter = A number chooses. Enter takes: { $label }. q: back. !: warning signs. ?: this line.
plain-text-help = Enter goes on. q: back. !: warning signs. ?: this line.
# $made (String) - date and time
backup-ask = This puts the copy of { $made } in the place of your diary; what is there now stays beside it. Go on? Type y and Enter, or only Enter to leave it.
backup-left = Your diary is as it was.
cli-arg-yes = Do not ask first

## The symptom diary, day by day

symptoms-day = Day
# $date (String) - a day and a month
symptoms-title-of = How was your body on { $date }?
symptoms-today = today

## When the settings file or the command line is not quite right

settings-unused = Your settings file has a fault, and only what is sure in it is used now: "herstel config check" shows where.
# $columns (Number) - how wide it is
# $limit (Number) - how wide it can be
settings-too-long = This is { $columns } characters wide and { $limit } fit. Make it shorter: a number cut off would be a wrong one.
# $name (String) - of a variable
# $value (String) - what it says
cli-bad-switch = { $name }: '{ $value }' is neither yes nor no. Write yes, y, true, on or 1, or no, n, false, off or 0.
# $found (String) - a folder
# $tracks (String) - a folder
cli-check-misplaced = { $found } is not looked at: tracks of your own go in { $tracks }.
# $names (String) - names of keys
fault-no-key-help = A key is a letter or a sign (not a digit), ctrl- with a letter, or { $names }.
# $path (String) - a file
report-not-ours = { $path } is there already, and herstel did not make it. Give it another name, then make the page again.
history-note-none = There is no note.
# $was (String) - free text
history-note-gone = The note is gone. It was: { $was }
# $path (String) - a file
cli-no-folder = { $path } could not be written: the folder for it is not there.
# $date (String) - a date
report-to-come = { $date } is still to come. Give --since a date that has been.
## What was answered by mistake, and what else leads on from a screen

# $n (Number) - good sessions still to come
# $program (String) - the step before, in a word or two
brief-after = after { $n } × { $program }
brief-breath = breath
brief-endurance = endurance
brief-light = light
brief-quick = quick
# $n (Number) - good sessions still to come of the step before
brief-to-go = { $n } × before this
halt-mistake = I chose that by mistake
halt-mistake-back = Take today's answers back
halt-mistake-else = If any of it was so, leave it: then rest is what fits today. The warning signs are one key away, and calling is always fine.
halt-mistake-stays = Leave it as it is
halt-mistake-text = Then what you answered today before an exercise no longer counts, and you are asked again. If you stopped because it hurt, that stays.
halt-mistake-title = Chosen by mistake?
help-figure = less or more
help-figure-too = more or less: does the same
plain-tired-not-now = t ends a set early while it is going on. Nothing has changed.
symptoms-call = What you filled in is one of the warning signs: call your midwife, the hospital or your GP today. In doubt, calling is always fine.
resume-not-today = This exercise is not for now. What you did is kept.
today-step-by-step = Begin where you are: a step opens when the one before it went well.
today-mistake = Chosen by mistake? Choose an exercise: there you can take it back.

# $titles (String) - exercises
settings-withheld = The figures in your settings for { $titles } cannot be used, so this does not begin: "herstel config check" shows why. Or set them anew under timers.
fault-partly = Of this file only what is sure is used until this is put right.
# $path (String) - a file
output-diary = { $path } is part of your diary, and this would take its place. Choose another name.

## Said more exactly

complaint-leaking-of = leaking of urine, wind or stool
help-graph = the next graph, or the one before
wizard-check-unsure = You don't know (yet): until you do, we stay with this calm plan.
