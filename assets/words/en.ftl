language-name = English

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
fault-not-file-help = Give the path of an ordinary file, such as light.toml.
fault-link-loop = this link leads back to itself
fault-link-loop-help = Put the file itself in its place.
fault-outside = this link leads out of the programs folder
fault-outside-help = Copy the file into the folder, or start it by its own path: herstel start FILE.
# $name (String) - the file
fault-missing-file = { $name }: there is no such file
# $name (String) - the file
fault-denied = { $name }: you may not read this file
# $name (String) - the file
# $reason (String) - what the system says, in English
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
fault-missing-here-help = Add this here. `herstel programs new` writes an example.
fault-missing-top-help = Add this to the file. `herstel programs new` writes an example.
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
fault-program-long = this program takes { $length }; { $limit } minutes is the most
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
fault-timer-too-long = Like this it takes { $length }; { $limit } minutes is the most. Choose fewer repetitions or sets.
# $name (String) - the timer
# $program (String) - its title
# $parts (String) - the programs it is made of
fault-timer-parts = "{ $program }" is made of other programs; set `{ $name }` there: { $parts }.
