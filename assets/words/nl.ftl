# Alle zinnen van herstel in het Nederlands. Voor iemand die moe is: kort, warm, precies; je en jij.
# De typen van de variabelen staan in en.ftl.

language-name = Nederlands

## Cue words: the big display, 12 characters at most, A-Z, digits and space

cue-contract = SPAN AAN
cue-contract-gently = SPAN ZACHT
cue-done = KLAAR
cue-enough = GENOEG
cue-exhale = ADEM UIT
cue-hold = HOUD VAST
cue-inhale = ADEM IN
cue-last-rep = NOG 1
cue-lead-in = KOM RUSTIG
cue-move = RUSTIG AAN
cue-paused = PAUZE
cue-quick-contract = KORT AAN
cue-quick-release = EN LOS
cue-release = LAAT LOS
cue-rest = ONTSPAN
cue-set-done = SETJE KLAAR
cue-set-rest = RUST
cue-still = BLIJF ZO
cue-stop = STOP EVEN

## The same acts in a sentence

act-contract = aanspannen
act-contract-gently = zacht aanspannen
act-exhale = uitademen
act-hold = vasthouden
act-inhale = inademen
act-lead-in = rustig worden
act-move = rustig aan
act-quick-contract = kort aanspannen
act-release = loslaten
act-rest = ontspannen
act-set-rest = rust
act-still = zo blijven

## Technique lines

technique-breath-in = Adem naar je bekkenbodem toe.
technique-breath-in-belly = Laat je buik zacht meekomen.
technique-breath-out = Laat je adem vanzelf gaan.
technique-breath-out-soft = Kaak en schouders zacht.
technique-contract-breathe = Adem gewoon door.
technique-contract-close = Sluit zacht en til een klein beetje op.
technique-contract-lift = Niet persen: het gaat juist omhoog.
technique-contract-soft = Billen en buik blijven zacht.
technique-contract-start = Begin op je uitademing.
technique-contract-wind = Zo zacht als een windje ophouden.
technique-lead-in = Neem even de tijd. Het begint vanzelf.
technique-move = In je eigen tempo. Niets hoeft.
technique-quick = Kort en klein, en meteen weer los.
technique-release = Laat alles los. Neem de tijd.
technique-release-feel = In het begin voel je vaak nog weinig.
technique-release-soft = Kaak, buik en billen zacht.
technique-rest = Er hoeft even niets.
technique-set-rest = Even niets doen. Adem rustig door.
technique-still = Adem rustig door.

## The session screen

session-breath = adem { $rep } van { $reps }
session-breath-last = { $reps } van { $reps }, nog deze
session-effort = { $low }–{ $high } %
session-effort-one = { $high } %
session-hurts-line = Je bent meteen gestopt. Dat is goed.
session-kept-release = Loslaten krijgt alle tijd.
session-left = nog { $time }
session-next = Hierna: { $what }
session-next-act = { $act }, { $length }
session-next-end = klaar
session-paused = Pauze. Neem de tijd die je nodig hebt.
session-paused-away = De computer sliep { $time }. Straks kom je er rustig weer in.
session-rep = { $rep } van { $reps }
session-rep-last = { $rep } van { $reps }, de laatste
session-set = setje { $set } van { $sets }
session-set-over = setje { $set } van { $sets } klaar
session-stop-ask = Stoppen? Wat je deed telt mee.
session-tired = Na dit loslaten is je setje klaar.
session-too-small = Maak het venster iets groter. De tijd loopt gewoon door.
session-too-small-short = Iets groter graag

## Outside the window: discreet, whoever looks

window-title = even ademen

length-minutes = { $time } min
length-spoken-and = { $long } en { $short }
length-spoken-hours = { $n } uur
length-spoken-minutes = { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
}
length-spoken-one = 1 seconde
length-spoken-seconds = { $seconds } seconden
length-seconds = { $seconds } s

## Sound: settings

fault-range-millis = { $low } tot en met { $high } milliseconden
fault-timer-millis = { $millis } ms

## Sound: own sounds and spoken words

sound-left-out = { $file } blijft weg: { $why }.
sound-no-engine = Geen woorden, alleen tonen: installeer { $program } om ze te horen.
sound-engine-mute = Geen woorden, alleen tonen: { $program } gaf geen antwoord.
sound-not-a-file = het is geen gewoon bestand
sound-not-wav = het is geen leesbaar WAV-bestand
sound-silent = er is niets in te horen
sound-too-large = het is groter dan 4 MiB

## Sound: the file to take along

cli-cmd-audio = Schrijf een hele sessie als geluid, om mee te nemen op je telefoon
cli-arg-audio-output = Het geluidsbestand om te schrijven
cli-arg-force = Vervang het bestand als het er al is
cli-arg-voice = Spreek de woorden in deze taal, of helemaal niet
cli-audio-no-output = Geef aan waar het komt te staan: --output sessie.wav
cli-audio-exists = { $file } is er al. Kies een andere naam, of zet --force erbij om het bestand te vervangen.
cli-audio-written = { $file } is geschreven en duurt { $time }.
cli-bad-voice = { $given } is geen stem: kies nl, en of off.
cli-no-audio = Deze herstel is gebouwd zonder geluid (cargo build zonder de feature "audio").

## Saving

saving-pending = bewaren…
saving-saved = bewaard { $time }

## The closing screen

closing-amount = { $reps ->
    [one] 1 keer
   *[other] { $reps } keer
}
closing-amount-breaths = { $reps ->
    [one] 1 ademhaling
   *[other] { $reps } ademhalingen
}
closing-completed = Fijn dat je hier de tijd voor nam.
closing-ended-early = Ook dit telt.
closing-hurts-1 = Adem rustig uit en laat alles los.
closing-hurts-2 = Laat deze oefening vandaag verder rusten. Ademen mag altijd.
closing-hurts-breath = Laat deze oefening vandaag rusten. Rustig liggen is genoeg.
closing-hurts-3 = Blijft de pijn of voelt het niet goed? Bel je verloskundige of huisarts.
closing-interrupted = Onderbroken. Wat je deed telt mee.
closing-nothing = Je was nog niet begonnen, dus er is geen sessie bewaard. Dat is prima.
closing-tired = Je stopte toen je moe werd. Precies goed.
closing-minutes = { $time } minuten geoefend
closing-paused = { $time } pauze
closing-seconds = { $n ->
    [one] 1 seconde geoefend
   *[other] { $n } seconden geoefend
}

## Today, in its first and simple form

today-done = { $n } × gedaan, { $length }
today-no-profile = Vul in wanneer je beviel (s), dan zie je wat er wanneer past. Ademen mag altijd.
today-phase = { $title } · dag{"\u00A0"}{ $day }, week{"\u00A0"}{ $week }
brief-done = { $n } × gedaan
brief-enough = genoeg vandaag
brief-from = vanaf { $date }
brief-later = later
brief-not-today = niet vandaag
today-doubt = Pijn of twijfel? Stop en bel.
today-length = { $time } min
today-title = Waar heb je vandaag ruimte voor?

## Commands on keys, as the footer and the list of keys say them

key-back = terug
key-confirm = kies
key-confirm-close = sluiten
key-confirm-end = ja, stoppen
key-down = omlaag
key-go-on = ga verder
key-help = toetsen
key-hurts-short = pijn
key-next = verder
key-pause = pauze
key-quit = uit
key-set-up = instellen
key-start = begin
key-stop = stop
key-tired = moe
key-up = omhoog

key-change = wissel
key-on = verder
key-pass = overslaan
key-save = bewaar

help-title = Toetsen
help-back = terug
help-change = een ander antwoord
help-close = Een willekeurige toets sluit dit.
help-confirm = kiezen, beginnen, ja
help-help = deze lijst
help-hurts = pijn, lekken, duizelig: stopt
help-interrupt = meteen weg, alles bewaard
help-left = de keuze ervoor
help-set-up = de eerste vragen opnieuw
help-next = door naar wat hierna komt
help-pause = pauze en weer verder
help-quit = het programma uit
help-stop = stoppen, terug (vraagt eerst)
help-mute = geluid uit, en weer aan
help-softer = het geluid zachter of harder
help-tired = moe: setje klaar, het telt mee
help-up = op en neer, in lijst of tekst

## Names of keys

keyname-ctrl = ctrl-{ $key }
keyname-down = ↓
keyname-enter = enter
keyname-esc = esc
keyname-space = spatie
keyname-up = ↑

## Plain mode

plain-act = { $act }, { $length }
plain-act-rep = { $act }, { $length }, { $rep } van { $reps }
plain-choose-again = Dat nummer staat er niet bij. Typ een nummer van 1 tot en met { $n }, of q.
plain-ended = Er komt geen invoer meer; de sessie gaat door tot het eind.
plain-help = Enter: pauze en weer verder. n: volgende. t: moe. x: dit doet pijn, of iets zakt, lekt of duizelt. + of -: meer of minder tijd om los te laten. q: stoppen. [ en ]: zachter, harder. m: geluid uit of aan. !: alarmsignalen. ?: deze regel.
plain-page-help = Een nummer kiest of wisselt. Enter gaat verder. q: terug. !: alarmsignalen. ?: deze regel.
plain-done = { $length } geoefend
plain-mode = herstel in gewone regels tekst.
plain-paused = { $length } pauze
plain-resumed = We gaan verder.
plain-session = { $title }. In totaal { $length }.
plain-set-begins = Setje { $set } van { $sets }.
plain-stop-ask = Stoppen? Wat je deed telt mee. q: ja, stoppen. Enter: verder.
plain-today-help = Een nummer begint wat erbij staat. Enter begint het eerste. c: de tijden van het eerste. p: alle programma's. o: instellingen. l: lezen. d: hoe je lichaam is. h: terugkijken. s: de eerste vragen opnieuw. !: alarmsignalen. q: stoppen. ?: deze regel.
plain-unknown = Die letter doet hier niets. Typ ? om te zien wat je kunt typen.

## The command line

cli-about = Een rustige oefencoach voor je bekkenbodem na een bevalling
cli-all-good = { $name }: in orde.
cli-arg-config = Instellingen uit dit bestand
cli-arg-color = Kleur: auto, always of never
cli-arg-data-dir = Map voor het logboek en je eigen programma's
cli-arg-events = Voeg elke gebeurtenis als JSON-regel toe aan dit bestand (of FIFO)
cli-arg-files = Programmabestanden (TOML), of namen van je eigen programma's; zonder: alles in je eigen map
cli-arg-id-or-file = Naam van een programma, of een programmabestand
cli-arg-json = Als JSON
cli-arg-lang = Taal: nl of en
cli-arg-no-check-in = Zonder de vragen vooraf
cli-arg-plain = Gewone regels tekst, zonder stuurtekens
cli-arg-since = Vanaf deze datum (dd-mm-jjjj of jjjj-mm-dd)
cli-cmd-check = Kijkt een programmabestand na
cli-cmd-history = Je logboek
cli-cmd-list = De programma's, met hun lengte
cli-cmd-path = De map waar je eigen programma's staan
cli-cmd-programs = Programma's bekijken en nakijken
cli-cmd-show = Wat er in een programma zit
cli-cmd-start = Begint meteen met oefenen
cli-cmd-timeline = Elk moment van een programma, met de tijd erbij
cli-flag-contract = Seconden aanspannen (bijvoorbeeld 2 of 2s)
cli-flag-exhale = Seconden uitademen
cli-flag-help = Deze uitleg
cli-flag-inhale = Seconden inademen
cli-flag-lead-in = Seconden om rustig te worden vooraf
cli-flag-move = Seconden bewegen
cli-flag-release = Seconden loslaten
cli-flag-reps = Herhalingen per setje
cli-flag-rest = Seconden ontspannen
cli-flag-set-rest = Seconden rust tussen setjes
cli-flag-sets = Aantal setjes
cli-flag-still = Seconden stil blijven
cli-flag-version = Het versienummer
cli-heading-commands = Opdrachten
cli-heading-global = Altijd mogelijk
cli-heading-options = Opties
cli-heading-timers = Tijden voor deze keer
cli-heading-usage = Gebruik
cli-history-empty = Je logboek is nog leeg. Elke keer dat je oefent komt hier te staan.
cli-history-nothing-since = Niets sinds { $date }. Wat ouder is, is er nog.
cli-check-none = Er zijn nog geen eigen programma's of sporen, dus er is niets om te verbeteren. Programma's komen in { $programs }, sporen in { $tracks }.
cli-hint = Met '{ $command } --help' zie je wat er kan.
cli-no-program = Er is geen programma dat '{ $id }' heet.
cli-no-program-near = Er is geen programma dat '{ $id }' heet. Bedoel je '{ $near }'?
cli-no-program-list = Deze zijn er: { $ids }.
cli-bad-color = Onbekende kleurkeuze '{ $value }'. Kies uit: auto, always, never.
cli-bad-count = { $flag }: '{ $value }' is geen heel getal.
cli-bad-date = '{ $value }' is geen datum. Schrijf die als 21-11-2026 of 2026-11-21.
cli-bad-lang = Taal '{ $value }' spreekt herstel niet. Kies uit: nl, en.
cli-bad-seconds = { $flag }: '{ $value }' is geen tijd. Schrijf hele of tiende seconden, zoals 3, 3s of 2.5s.
cli-timers-of-config = In { $path } staat een deel [timers.{ $id }] dat hierin meetelt.
cli-no-data-dir = De map voor je logboek kon niet worden bepaald, omdat HOME ontbreekt. Geef er een met --data-dir MAP.
cli-cannot-write = { $path } kon niet worden geschreven: { $why }
cli-disclaimer = Dit is een timer met algemene informatie, geen medisch hulpmiddel. De app onderzoekt, stelt vast en behandelt niets. Volg het advies van je verloskundige, arts of bekkenfysiotherapeut. Pijn of twijfel? Stop en bel.
cli-bad-value = { $given }: '{ $value }' kan niet.
cli-conflict = { $given } gaat niet samen met { $prior }.
cli-missing-required = Dit ontbreekt nog: { $given }.
cli-missing-value = Bij { $given } hoort een waarde.
cli-needless-value = Bij { $given } hoort geen waarde; '{ $value }' kan weg.
cli-not-text = Een van de getypte woorden is geen UTF-8-tekst.
cli-not-understood = Dit is niet te begrijpen.
cli-twice = { $given } staat er twee keer; één keer is genoeg.
cli-unknown-arg = '{ $given }' hoort hier niet.
cli-unknown-arg-near = '{ $given }' hoort hier niet. Bedoel je '{ $near }'?
cli-unknown-command = Er is geen opdracht '{ $given }'.
cli-unknown-command-near = Er is geen opdracht '{ $given }'. Bedoel je '{ $near }'?
cli-usage-command = OPDRACHT
cli-usage-date = DATUM
cli-usage-dir = MAP
cli-usage-options = OPTIES
cli-own-fault = herstel maakte zelf een fout ({ $place }). Wat je tot dan deed is bewaard.
cli-system-failed = herstel kan niet verder: { $why }.

## History, as lines

history-line = { $date } { $time }  { $title }, { $minutes } min, { $done }
history-outcome-completed = tot het eind gedaan
history-outcome-ended-early = eerder gestopt
history-outcome-interrupted = onderbroken
history-outcome-stopped = gestopt: het deed pijn
history-outcome-tired = een setje geëindigd toen je moe werd
history-reps = { $reps } van { $planned }

## Programs, as lines

programs-about-source = Waar dit vandaan komt: { $source }
programs-about-source-built-in = Waar dit vandaan komt (in het Engels): { $source }
programs-block = { $sets } × { $reps }: { $steps }
programs-block-rest = { $sets } × { $reps }: { $steps }; { $seconds } s rust tussen de setjes
programs-effort = Kracht: ongeveer { $effort } van wat je kunt
programs-step = { $seconds } s { $act }
programs-length = Lengte: { $time } min
programs-per-day = { $n ->
    [one] Voorstel: 1 keer per dag
   *[other] Voorstel: { $n } keer per dag
}
programs-per-day-max = { $n ->
    [one] Voorstel: 1 keer per dag, hoogstens { $max }
   *[other] Voorstel: { $n } keer per dag, hoogstens { $max }
}
programs-replaces = Dit is jouw eigen versie; die komt in plaats van de ingebouwde.

## Faults in files

fault-error = fout
fault-help = tip
fault-list-and = { $first } en { $last }
fault-list-or = { $first } of { $last }
fault-more = ... en nog { $n }, op regel { $lines }
fault-summary =
    { $n ->
        [one] Dit bestand wordt pas gebruikt als dit is verbeterd.
       *[other] Dit bestand wordt pas gebruikt als deze { $n } dingen zijn verbeterd.
    }
fault-nearest = bedoel je `{ $name }`?
fault-range-count = { $low } tot en met { $high }
fault-range-percent = { $low } tot en met { $high } procent
fault-range-time = { $low } tot en met { $high } seconden

fault-too-large = dit bestand is groter dan { $kib } KiB
fault-too-large-help = Een bestand voor herstel is een paar KiB groot. Is dit het bestand dat je bedoelt?
fault-not-utf8 = dit bestand is geen UTF-8-tekst: byte { $byte } hoort er niet in
fault-utf16 = dit bestand is opgeslagen als UTF-16: dat blijkt bij byte 0
fault-nul = er staat een nul-byte in dit bestand, bij byte { $byte }
fault-bare-return = een regel eindigt op alleen een CR-teken (carriage return), bij byte { $byte }
fault-utf8-help = Sla het bestand in je editor op als UTF-8, met gewone regeleinden, en probeer het opnieuw.
fault-folder = dit is een map, geen bestand
fault-device = dit is een apparaat, geen bestand
fault-pipe = dit is een pijp (FIFO), geen bestand
fault-socket = dit is een socket, geen bestand
fault-not-file-help = Geef het pad van een gewoon bestand.
fault-link-loop = deze koppeling verwijst naar zichzelf
fault-link-loop-help = Zet het bestand zelf op deze plek.
fault-outside = deze koppeling leidt de programmamap uit
fault-outside-help = Kopieer het bestand naar de map, of start het via het eigen pad: herstel start BESTAND.
fault-missing-file = { $name }: dit bestand is er niet
fault-denied = { $name }: je mag dit bestand niet lezen
fault-unreadable = { $name }: kon niet worden gelezen ({ $reason })

fault-bad-character = hier staat een onzichtbaar teken dat niet in het bestand hoort
fault-bad-character-help = Haal het weg, of typ de regel opnieuw.
fault-bad-escape = deze backslash begint iets wat TOML niet kent
fault-bad-escape-help = Schrijf \\ voor een backslash, of zet de tekst tussen enkele aanhalingstekens.
fault-bad-key = dit kan geen naam van een sleutel zijn
fault-bad-key-help = Een sleutel bestaat uit letters van a tot z, cijfers, - en _, zoals set_rest.
fault-bad-number = dit is geen leesbaar getal
fault-bad-number-help = Schrijf het in gewone cijfers, zoals 5, of 2.5 met een punt.
fault-curly-quotes = dit zijn gekrulde aanhalingstekens uit een tekstverwerker
fault-curly-quotes-help = Typ rechte aanhalingstekens om de tekst: "...".
fault-decimal-comma = een decimaal schrijf je hier met een punt, niet met een komma
fault-decimal-comma-help = Schrijf 2.5 voor tweeënhalf.
fault-duplicate = deze naam staat er twee keer
fault-duplicate-help = Laat een van de twee staan en haal de andere weg.
fault-extra-comma = hier staat een komma te veel
fault-extra-comma-help = Haal hem weg.
fault-extra-equals = hier staat een = te veel
fault-extra-equals-help = Een regel ziet er zo uit: sleutel = waarde.
fault-extra-text = er staat meer op deze regel dan een sleutel en een waarde
fault-extra-text-help = Zet elke sleutel op een eigen regel, en tekst met een ' erin tussen dubbele aanhalingstekens.
fault-missing-equals = hier ontbreekt een =
fault-missing-equals-help = Een regel ziet er zo uit: sleutel = waarde. Een opmerking begint met #.
fault-missing-value = de waarde na de = ontbreekt
fault-missing-value-help = Vul de waarde in, of zet een # voor de regel om hem over te slaan.
fault-open-header = deze kop is niet afgesloten
fault-open-header-help = Sluit hem met evenveel haken als waarmee hij begint: [title], [[block]].
fault-open-list = deze lijst is niet afgesloten, of er ontbreekt een komma
fault-open-list-help = Schrijf een lijst zo: [30, 40].
fault-open-quote = het aanhalingsteken aan het begin van deze tekst is niet afgesloten
fault-open-quote-help = Zet aan het eind van de tekst hetzelfde aanhalingsteken.
fault-open-table = deze accolades zijn niet afgesloten, of er ontbreekt een komma
fault-open-table-help = Schrijf het zo: {"{"} en = "...", nl = "..." {"}"}.
fault-other-syntax = dit is niet te lezen als TOML
fault-other-syntax-help = Vergelijk de regel met de regels eromheen.
fault-too-deep = er staan te veel haken in elkaar
fault-too-deep-help = Haal de overbodige haken weg.
fault-unquoted = een tekst staat tussen aanhalingstekens
fault-unquoted-help = Zet er aanhalingstekens om: "...".

fault-unknown-key = `{ $key }` hoort hier niet
fault-unknown-key-help = Wat hier kan staan: { $known }.
fault-missing-keys =
    { $n ->
        [one] { $keys } ontbreekt
       *[other] { $keys } ontbreken
    }
fault-missing-here-help = Vul dit hier aan.
fault-missing-top-help = Vul het bestand hiermee aan.
fault-wrong-form = `{ $key }` is hier { $found }; nodig is { $wanted }
fault-form-boolean = true of false
fault-form-date = een datum
fault-form-list = een lijst
fault-form-number = een getal
fault-form-table = een tabel
fault-form-tables = een deel met dubbele haken
fault-form-text = een tekst
fault-form-whole = een heel getal
fault-form-boolean-help = Schrijf true of false, zonder aanhalingstekens.
fault-form-list-help = Zet het tussen haken, met komma's: [30, 40].
fault-form-number-help = Schrijf de cijfers zonder aanhalingstekens, zoals 5 of 2.5.
fault-form-table-help = Het heeft eigen sleutels, zoals: { $key } = {"{"} en = "...", nl = "..." {"}"}.
fault-form-tables-help = Schrijf [[{ $key }]] op een eigen regel, met de sleutels eronder.
fault-form-text-help = Zet het tussen aanhalingstekens: "...".
fault-form-whole-help = Schrijf de cijfers zonder aanhalingstekens of punt, zoals 8.
fault-out-of-range = deze waarde van `{ $key }` valt buiten de grenzen
fault-out-of-range-label = toegestaan: { $range }
fault-out-of-range-help = Kies een waarde binnen deze grenzen.
fault-only-help = Schrijf { $value }.
fault-too-fine = `{ $key }` is nauwkeuriger dan een tiende seconde
fault-too-fine-help = Gebruik hooguit één decimaal, zoals 2.5.
fault-wrong-count = `{ $key }` heeft { $n } waarden nodig
fault-wrong-count-help = Zet ze tussen haken, met een komma: [30, 40].
fault-empty-list = er staat niets in `{ $key }`
fault-empty-list-help = Voeg een deel toe met [[{ $key }]], of haal deze regel weg.
fault-too-many = er zijn meer dan { $limit } delen `{ $key }`
fault-too-many-label = dit is er een te veel
fault-too-many-help = Haal er een paar weg, of verdeel ze over twee bestanden.
fault-empty-text = `{ $key }` heeft geen tekst die kan worden getoond
fault-empty-text-help = Schrijf een paar woorden tussen de aanhalingstekens.
fault-text-too-long = `{ $key }` is { $columns } tekens breed; er passen er { $limit }
fault-text-too-long-help = Maak de tekst wat korter, dan past hij op elk scherm.
fault-unknown-name = `{ $given }` is geen waarde die `{ $key }` kan hebben
fault-unknown-name-help = Kies { $known }.
fault-bad-id = dit kan geen `{ $key }` zijn
fault-bad-id-label = a-z, 0-9 en -, hooguit 32
fault-bad-id-help = Gebruik kleine letters, cijfers en streepjes, en begin met een letter of cijfer: light-2.
fault-duplicate-name = `{ $name }` staat er twee keer
fault-duplicate-name-help = Geef deze een andere naam, of haal hem weg.
fault-duplicate-id = `{ $id }` hoort al bij { $other }
fault-duplicate-id-help = Geef dit programma een eigen `id`. Tot die tijd geldt het andere bestand.
fault-low-above-high = { $low } is meer dan { $high }
fault-low-above-high-help = Maak het eerste kleiner, of maak ze gelijk.
fault-newer-format = dit bestand is gemaakt voor een nieuwere herstel
fault-newer-format-label = deze herstel leest format { $known }
fault-newer-format-help = Werk herstel bij, dan werkt het bestand zoals het is.

fault-no-release = na deze aanspanning volgt geen loslaten
fault-no-release-help = Zet er meteen een [[block.step]] met act = "release" achter.
fault-rest-short = { $rest } s loslaten is te kort na { $hold } s vasthouden
fault-rest-short-label = minstens { $least } s tot de volgende
fault-rest-short-help = Geef release { $least } seconden, of zet er een rest achter.
fault-hidden-contract = een programma met aanspanningen is van de soort "contraction"
fault-hidden-contract-help = Schrijf kind = "contraction": dan worden vooraf de juiste vragen gesteld.
fault-program-long = dit programma duurt { $length }; { $limit } minuten is het langst
fault-program-long-help = Neem minder herhalingen of setjes, of maak er twee programma's van.
fault-use-with-others = een blok met `use` heeft geen andere sleutels
fault-use-with-others-help = Haal de andere sleutels van dit blok weg, of haal `use` weg.
fault-unknown-program = er is geen programma `{ $id }`
fault-unknown-program-help = `herstel programs` noemt de programma's die er zijn.
fault-faulty-part = er zitten fouten in het bestand van `{ $id }` zelf
fault-faulty-part-help = Verbeter eerst dat bestand: `herstel programs check` laat zien wat er mis is.
fault-circle = deze programma's gebruiken elkaar in een kringetje: { $ids }
fault-circle-help = Haal één `use` uit het kringetje.

fault-bad-offset = `{ $key }` is geen tijd sinds de geboorte
fault-bad-offset-help = Schrijf een heel aantal dagen, weken of maanden: "5 days", "3 weeks", "4 months".
fault-first-phase = de eerste fase begint niet bij de geboorte
fault-first-phase-help = Schrijf from = "0 days".
fault-phase-order = deze fase begint niet na de vorige
fault-phase-order-help = Zet de fases in volgorde van tijd, elk later dan de vorige.
fault-before-phase = dit programma gaat open voordat de fase begint
fault-before-phase-help = Kies een later moment, of zet het bij een eerdere fase.
fault-waits = `{ $id }` wacht op zichzelf, misschien via andere
fault-waits-help = Laat het na een programma komen dat eerder opengaat.
fault-not-in-track = `{ $id }` gaat in dit spoor nooit open
fault-not-in-track-help = Laat het ook in een fase opengaan, of noem een ander programma.

fault-timer-range = `{ $name }` kan niet { $given } zijn; kies een waarde van { $range }.
fault-timer-seconds = { $seconds } s
fault-timer-percent = { $percent } %
fault-timer-not-here = "{ $program }" heeft geen `{ $name }` om in te stellen.
fault-timer-rest-short = Na { $hold } s vasthouden is { $rest } s loslaten te kort: zet `release` op { $least } of meer, of `contract` lager.
fault-timer-too-long = Zo duurt het { $length }; { $limit } minuten is het langst. Kies minder herhalingen of setjes.
fault-timer-parts = "{ $program }" bestaat uit andere programma's; stel `{ $name }` daar in: { $parts }.

## The store

store-unsaved-busy = niet bewaard: elders in gebruik
store-unsaved-damaged = niet bewaard: bestand beschadigd
store-unsaved-foreign = niet bewaard: niet ons bestand
store-unsaved-full = niet bewaard: schijf vol
store-unsaved-newer = niet bewaard: van een nieuwere herstel
store-unsaved-other = niet bewaard: storing op de schijf
store-unsaved-read-only = niet bewaard: alleen-lezen
store-unsaved-vanished = niet bewaard: bestand is weg

store-works-reading = Oefenen kan gewoon; alleen terugkijken lukt nog even niet.
store-not-written = Er is niets van bewaard.
store-not-rescued = Wat je het laatst deed kon nergens worden bewaard.
store-rescued = Wat je deed is bewaard in { $path }; de volgende keer dat herstel start, komt het in je logboek.

store-busy = Een ander programma houdt { $path } bezet.
store-busy-next = Kijk of herstel nog in een ander venster openstaat.
store-damaged = { $path } is beschadigd. herstel laat het bestand precies zoals het is.
store-empty = { $path } is leeg, terwijl je sessies erin horen te staan. herstel laat het bestand precies zoals het is.
store-foreign = { $path } is van een ander programma. herstel laat het bestand precies zoals het is.
store-foreign-next = Verplaats dat bestand, of kies een andere map met --data-dir.
store-full = Er is geen ruimte meer op de schijf voor { $path }.
store-full-next = Maak wat ruimte vrij; opnieuw starten hoeft niet.
store-leave-next = Zet een kopie terug, of verplaats het bestand (gooi het niet weg) om opnieuw te beginnen.
store-newer = { $path } is gemaakt door een nieuwere herstel. Deze laat het bestand precies zoals het is.
store-newer-next = Installeer de nieuwste herstel om ermee verder te gaan.
store-not-database = { $path } is geen database van herstel, of is zwaar beschadigd. herstel laat het bestand precies zoals het is.
store-other = Er is iets mis met { $path }: { $why }.
store-other-next = Kijk de schijf en de map na, of kies een andere map met --data-dir.
store-read-only = herstel mag niet schrijven naar { $path }.
store-read-only-next = Geef jezelf schrijfrechten voor het bestand en zijn map, of kies een andere map met --data-dir.
store-rows-damaged =
    { $count ->
        [one] Eén beschadigde regel is weggelaten; al het andere is er.
       *[other] { $count } beschadigde regels zijn weggelaten; al het andere is er.
    }

## De opslag: de kopieën ervan, en een bestand dat weg is
store-vanished = { $path } is weg, maar er zijn kopieën van. herstel begint niet uit zichzelf opnieuw.
store-vanished-copy = De nieuwste hele is van { $made }: herstel backup restore { $number } zet die op zijn plaats. Wil je toch opnieuw beginnen, verplaats dan de map backups.
store-vanished-next = Geen van de kopieën is heel. Zet het bestand terug van elders; of verplaats de map backups om opnieuw te beginnen.
store-care-no-copy = Wat je doet wordt bewaard. Alleen de kopie die herstel elke dag maakt is niet gelukt. { $why }
store-care-damaged = Wat je doet wordt bewaard. Maar delen van { $path } zijn beschadigd; herstel laat ze zoals ze zijn. herstel doctor vertelt meer, herstel backup list toont je kopieën.

## Before a session

check-in-alarm = Een alarmsignaal?
check-in-alarm-now = ja: bel nu
check-in-alarm-today = ja: bel vandaag
check-in-complaint = Nog last van de vorige keer?
check-in-control = Lukt voelen en loslaten?
check-in-control-neither = beide niet
check-in-control-no-feeling = voelen niet
check-in-control-no-letting-go = loslaten niet
check-in-heavy = Een zwaar gevoel?
check-in-means-begin = Goed dat je even keek. Je kunt beginnen.
check-in-means-complaint = Dan doen we een stapje terug, tot het twee dagen rustig is.
check-in-means-emergency = Nu geen oefening. Bel het alarmnummer; met ! zie je wanneer en hoe.
check-in-means-no-feeling = Weinig voelen is gewoon. Vandaag ademen we, over twee dagen kijk je weer.
check-in-means-no-letting-go = Dan is loslaten nu de oefening. Een bekkenfysiotherapeut kan meekijken.
check-in-means-not-peed = Eerst even alleen ademen, tot plassen weer gewoon gaat.
check-in-means-pain = Dan is het vandaag een dag om rustig te ademen. Meer hoeft niet.
check-in-means-urgent = Vandaag geen oefening. Bel je verloskundige of huisarts; met ! zie je wanneer.
check-in-means-not-now = Deze wacht nog even; er is iets wat wel past.
check-in-means-smaller-step = Fijn dat je het zegt. Dit is een kleiner stapje: begin gerust, zachtjes.
check-in-no = nee
check-in-pain = Pijn, nu of vandaag?
check-in-peed = Gewoon geplast na de bevalling?
check-in-text = Even voelen, voor { $title }.
check-in-title = Hoe is het nu?
check-in-yes = ja

## After a session

after-discomfort = Ongemak, van 0 tot 10
after-discomfort-ask = Typ een getal van 0 tot en met 10.
after-feel = Kon je het voelen?
after-felt = Hoe voelde het?
after-let-go = Kon je helemaal loslaten?
after-means-no-feeling = Weinig voelen is gewoon, zeker in het begin.
after-means-no-letting-go = Loslaten is ook oefenen. We nemen het mee.
after-means-too-much = Dan is het de volgende keer een stapje kleiner. Zo werkt opbouwen.
after-note = Notitie
after-note-ask = Typ één regel over hoe het was.
after-text = Wat je nu invult, helpt kiezen wat de volgende keer past.
after-title = Hoe was het?
felt-good = fijn
felt-okay = gaat wel
felt-too-much = te veel

## Setting up

key-keep-all = bewaar
wizard-about = Wat dit is
wizard-about-1 = herstel is een timer, een coach en een logboek. Alles blijft op deze computer.
wizard-signs = Wanneer je belt. Deze lijst staat altijd achter de toets !, ook als je niets invult.
wizard-birth-ask-again = Typ een andere datum, een streepje (-) om deze weg te halen, of alleen Enter om verder te gaan.
wizard-check-removed = De bevaldatum telt niet meer mee. Ademen staat open; wat je deed blijft in je logboek.
wizard-allowed = Wat al mag
wizard-allowed-text = Heeft je fysio iets al goedgevonden? Dat plan gaat voor.
wizard-allowed-yes = ja, mag al
wizard-birth = De bevaldatum
wizard-birth-ask = Typ de datum, of alleen Enter om verder te gaan.
wizard-birth-future = Die datum ligt nog voor je. Kijk je hem nog eens na?
wizard-birth-long-ago = Dat is meer dan drie jaar terug. Kijk je hem nog eens na?
wizard-birth-row = Datum
wizard-birth-text = Wanneer was de bevalling? Bijvoorbeeld 30-10-2026. Leeg laten kan ook; dan staat alleen ademen open.
wizard-birth-unreadable = Die datum kan ik niet lezen. Schrijf dag, maand en jaar, zoals 30-10-2026.
wizard-check = Klopt dit?
wizard-check-birth = Bevalling: { $date }.
wizard-check-injury = Hoe het ging: { $injury }.
wizard-check-nothing = Je vulde geen datum in. Ademen staat open; de rest kan later.
wizard-check-oasi = Herstel na een totaalruptuur hoort bij een professional: dat plan gaat vóór dit schema.
wizard-injury = De bevalling
wizard-injury-text = Wat past? De graad staat in je bevallingsverslag.
wizard-lang-by-hand = Voor deze taal de volgende keer: zet lang = "{ $lang }" in { $path }.
wizard-lang-kept = herstel onthoudt deze taal, in { $path }.
wizard-language = Taal / Language
wizard-step = { $step } van { $steps } · { $title }

injury-none = geen scheur
injury-first-degree = eerstegraads scheur
injury-second-degree = tweedegraads scheur
injury-episiotomy = knip
injury-caesarean = keizersnede
injury-third-degree = derdegraads scheur (totaalruptuur)
injury-fourth-degree = vierdegraads scheur (totaalruptuur)
injury-unknown = weet ik (nog) niet

## What may not be done now

halt-allow = Mijn fysio zegt dat dit al mag
halt-back = Terug naar vandaag
halt-set-up = Vertel wanneer de bevalling was

## Learn: the screen and the command

key-learn = lezen
key-list = lijst
key-questions = vijf punten
key-read-on = lees verder
key-signs = signalen
help-learn = lezen over je herstel
help-signs = alarmsignalen, en wie je belt

learn-title = Om te lezen
learn-card-of = { $title }: { $card }
learn-group-app = Over herstel
learn-group-body = Je lichaam
learn-group-general = Na de bevalling
learn-group-now = Voor nu
learn-group-oasi = Na een totaalruptuur
learn-source-articles = artikelen van een geregistreerde bekkenfysiotherapeut
learn-source-hospitals = folders van ziekenhuizen
learn-source-nice = NICE-richtlijn NG210 (2021)
learn-source-nvfb = NVFB, de bekkenfysiotherapeuten
learn-source-nvog = NVOG, de gynaecologen, via de NVFB
learn-source-running = een richtlijn over weer gaan hardlopen (2019)
learn-sources = Waar dit vandaan komt: { $sources }.
learn-general-only = Na een totaalruptuur gelden andere tijden: daar zijn eigen kaarten voor.
learn-oasi-plan = Herstel na een totaalruptuur hoort bij een professional: dat plan gaat vóór dit schema.
learn-no-card = Er is geen kaart die '{ $card }' heet.
learn-no-card-near = Er is geen kaart die '{ $card }' heet. Bedoel je '{ $near }'?
learn-no-card-list = Deze zijn er: { $cards }.
learn-how = Met herstel learn KAART lees je een kaart.
cli-arg-card = Naam van een kaart; zonder naam zie je ze allemaal
cli-cmd-learn = Lezen over je herstel
cli-cmd-warning-signs = Alarmsignalen, en wie je belt

plain-card = { $n }. { $title }
plain-card-close = Enter: terug naar de lijst. !: alarmsignalen. q: terug.
plain-card-questions = Enter: naar de vijf punten. !: alarmsignalen. q: terug naar de lijst.
plain-cards-again = Dat nummer staat er niet bij. Typ een nummer van 1 tot en met { $n }, of Enter om terug te gaan.
plain-cards-choose = Typ een nummer en Enter. Alleen Enter gaat terug. !: alarmsignalen. q: terug.
plain-yes-or-no = Typ j voor ja of n voor nee. Alleen Enter gaat terug naar de kaart.
plain-signs-paused = Je sessie staat op pauze. Enter: verder.

## Learn cards: own words, short paragraphs, nothing that scores, promises or blames

learn-pelvic-floor-title = Je bekkenbodem
learn-pelvic-floor-1 = Je bekkenbodem is een laag van spieren en bindweefsel onder in je bekken, met drie openingen.
learn-pelvic-floor-2 = Hij sluit die openingen af en draagt wat erboven ligt. Hij helpt ook mee met je houding, je ademhaling en je stabiliteit.
learn-pelvic-floor-3 = Misschien voel je daar in het begin weinig of niets. Dat is normaal.

learn-letting-go-title = Loslaten
learn-letting-go-1 = Aanspannen is niet altijd het antwoord. Sommige mensen kunnen juist moeilijk loslaten: omdat ze bang zijn voor urineverlies, of omdat spanning stevig voelt.
learn-letting-go-2 = Daarom is loslaten hier een oefening op zich. Adem lang uit, en ga langs je kaak, je buik, je billen en je bekkenbodem. Mag het daar een beetje zachter?
learn-letting-go-3 = Na elke aanspanning: laat helemaal los en neem er de tijd voor. Lukt dat niet, of voel je veel spanning? Dan is ademen nu genoeg. Een bekkenfysiotherapeut kan met je meekijken.

learn-tissue-strength-title = Hoe sterk het weefsel is
learn-tissue-strength-1 = Weefsel heeft maanden nodig om zijn kracht terug te krijgen. Gemiddeld heeft het zoveel terug:
learn-tissue-strength-2 = Dit zijn gemiddelden: elk lichaam is anders. Ze zeggen niets over dat van jou, en geen oefening gaat erdoor open of dicht.

learn-knack-title = Vlak voor hoesten of tillen
learn-knack-1 = Span je bekkenbodem zacht aan vlak voordat je hoest, niest of iets optilt. In het Engels heet dat ‘the knack’, het handigheidje.
learn-knack-2 = Laat daarna meteen weer helemaal los. De korte aanspanningen van ‘Snelkracht’ oefenen precies dit.
learn-knack-3 = Het kan wachten tot aanspannen hier voor je open is en geen pijn doet.

learn-stop-start-title = Niet oefenen tijdens het plassen
learn-stop-start-1 = Halverwege je plas stoppen als oefening: dat advies is achterhaald. Je blaas wordt dan misschien niet helemaal leeg, en dat geeft kans op een infectie.
learn-stop-start-2 = Laat het gewoon lopen. Oefenen doe je op een ander moment.

learn-check-up-title = Je nacontrole
learn-check-up-1 = Na een totaalruptuur: maak een afspraak bij een geregistreerde bekkenfysiotherapeut, voor rond week zes. Dat kan al vanaf de eerste dag.
learn-check-up-2 = ‘Je mag alles weer’ na zes weken is fijn om te horen. Het is nog niet hetzelfde als volledig herstel, dus je mag het rustig aan blijven doen.
learn-check-up-3 = Vertel wat je dwarszit: urineverlies, windjes, ontlasting, een zwaar gevoel, pijn, angst. Niets is te klein of te gek.

learn-running-title = Rennen, springen, zwaar tillen
learn-running-1 = Dit kan even wachten: niet in de eerste drie maanden, en niet zolang je nog ergens last van hebt.
learn-running-2 = Daarna zijn er vijf punten om naar te kijken: geen pijn, geen zwaar gevoel, geen verlies van urine, windjes of ontlasting, goed kunnen aanspannen én loslaten, en regelmatig geoefend hebben.
learn-running-3 = Het lijstje gaat open na 4 maanden als je geen scheur of een eerstegraads scheur had, anders na 6 maanden.
learn-running-4 = Vijf keer ja? Bespreek het dan met je bekkenfysiotherapeut.

learn-risk-factors-title = Wat klachten waarschijnlijker maakt
learn-risk-factors-1 = Bekkenbodemklachten komen vaker voor na urineverlies in de zwangerschap, boven de 35 jaar, na oxytocine tijdens de bevalling, bij een geboortegewicht boven 4000 gram, en als verzakking in de familie zit.
learn-risk-factors-2 = NICE noemt ook een tang of vacuümpomp, een geboorte met het gezicht naar boven (een ‘sterrenkijker’), en een scheur in de kringspier.
learn-risk-factors-3 = Dit is om te weten, niet om op te tellen. Het zegt niet hoe het jou zal gaan, en niets ervan is jouw schuld.

learn-weeks-0-to-6-title = De eerste zes weken
learn-weeks-0-to-6-1 = Het kan beurs of zwaar aanvoelen, of alsof er iets naar beneden drukt. Soms verlies je onverwacht urine.
learn-weeks-0-to-6-2 = Het gevoel komt beetje bij beetje terug. Weinig voelen is in het begin normaal.
learn-weeks-0-to-6-3 = Om te beginnen: ademen en loslaten. Licht aanspannen mag vanaf dag 5, duurkracht vanaf dag 10 en snelkracht vanaf dag 20.
learn-weeks-0-to-6-4 = Dat zijn de vroegste dagen; later mag altijd. Hoe het voelt, beslist. Doet het pijn of voelt het zwaar? Dan is ademen en loslaten die dag genoeg.

learn-weeks-6-to-12-title = Zes tot twaalf weken
learn-weeks-6-to-12-1 = Misschien voel je je alweer fit. Vanbinnen heeft het weefsel gemiddeld hooguit de helft van zijn kracht.
learn-weeks-6-to-12-2 = Dus nog niet rennen en niet springen, ook al heb je er zin in. Je oefeningen, rustig wandelen en rustig rekken kunnen wel, zolang niets pijn doet of zwaar voelt.

learn-months-3-to-6-title = Drie tot zes maanden
learn-months-3-to-6-1 = Volgens de kalender is dit ongeveer halverwege.
learn-months-3-to-6-2 = Sporten kan als je geen klachten hebt en goed getraind bent. Heb je nog ergens last van? Dan mag het even wachten. Je loopt niet achter.
learn-months-3-to-6-3 = Voor rennen, springen en zwaar tillen is er een lijstje van vijf punten. Dat gaat open na 4 maanden; na een tweedegraads scheur of een knip na 6 maanden.

learn-months-6-to-9-title = Zes tot negen maanden
learn-months-6-to-9-1 = In deze tijd komen kracht en controle terug. Het weefsel heeft gemiddeld zo'n 75 procent van zijn kracht.
learn-months-6-to-9-2 = Ga door met wat fijn voelt en bouw in kleine stapjes op. Slechte dagen zijn normaal: herstel gaat niet in een rechte lijn.

learn-months-9-to-12-title = Negen tot twaalf maanden
learn-months-9-to-12-1 = Herstel duurt minstens negen tot twaalf maanden. Ben je er nog niet? Dat is heel gewoon.
learn-months-9-to-12-2 = Vanaf nu gaat het om houden wat je hebt opgebouwd.
learn-months-9-to-12-3 = Heb je nog ergens last van? Bij een bekkenfysiotherapeut kun je altijd terecht, ook nu nog.

learn-oasi-first-days-title = De eerste dagen
learn-oasi-first-days-1 = Je lichaam stelpt de bloeding en ruimt op. Zitten en lopen kan pijn doen. Rustig ademen is nu genoeg: om contact te maken en voor de doorbloeding, niet om te trainen.
learn-oasi-first-days-2 = Windjes of ontlasting verliezen komt in deze dagen vaak voor, en zegt niets over hoe het later gaat. Noem het wel bij je nacontrole. Nieuw, erger, of na zes weken nog zo? Bel dan dezelfde dag je verloskundige, het ziekenhuis of je huisarts.
learn-oasi-first-days-3 = Wat kan helpen: echt plat liggen, koude kompressen, lucht bij de wond, en in bed je enkels en benen bewegen. Zit of sta maar kort: langer dan vijf minuten is soms al te veel.
learn-oasi-first-days-4 = Op de wc: je laxeermiddel zoals voorgeschreven, je voeten op een krukje, een hand die je perineum steunt, en niet persen.

learn-oasi-weeks-1-to-3-title = Week 1 tot 3
learn-oasi-weeks-1-to-3-1 = Er komt nieuw collageen. Windjes zijn misschien lastig op te houden, en aandrang kan plotseling komen. Lopen kan zwaar aanvoelen.
learn-oasi-weeks-1-to-3-2 = Wat kan helpen: eten met eiwit en vitamine C, lucht bij de wond, vijf tot tien minuten rustig bewegen, en ademen zolang het geen pijn doet.
learn-oasi-weeks-1-to-3-3 = Aanspannen komt later: licht, vanaf drie weken, als het geen pijn doet.

learn-oasi-months-1-to-4-title = Week 4 tot maand 4
learn-oasi-months-1-to-4-1 = De nieuwe vezels richten zich naar hoe je beweegt. Aandrang is soms lastig uit te stellen, het litteken kan strak voelen, en misschien ben je bang voor seks.
learn-oasi-months-1-to-4-2 = Wat kan helpen: kleermakerszit, rustig rekken, opbouwen zolang het geen pijn doet, en hersteltraining voor romp, stabiliteit, billen en ademhaling.
learn-oasi-months-1-to-4-3 = En littekenmassage, zoals een fysiotherapeut het je heeft laten zien, als de wond dicht is en niet ontstoken. De artikelen die we volgen beginnen er rond deze tijd mee, verschillende ziekenhuizen pas na de controle van zes weken. Vraag wat bij jou past.
learn-oasi-months-1-to-4-4 = Ga nu naar een geregistreerde bekkenfysiotherapeut, ook als het goed gaat.

learn-oasi-months-4-to-12-title = Maand 4 tot 12, en daarna
learn-oasi-months-4-to-12-1 = Misschien voel je eerder iets trekken dan scherpe pijn, en spanning rond je menstruatie of als je moe bent. Windjes of ontlasting zijn op vermoeide dagen lastiger op te houden. Het kan ook best goed voelen.
learn-oasi-months-4-to-12-2 = Wat kan helpen: doorgaan, massage, en in kleine stapjes opbouwen.
learn-oasi-months-4-to-12-3 = Vanaf zes maanden is er een lijstje van vijf punten voor rennen, springen en zwaar tillen.

learn-about-title = Wat dit is, en wat niet
learn-about-1 = Wat je hier leest komt uit artikelen van een geregistreerde bekkenfysiotherapeut, en waar dat erbij staat van NICE (NG210, 2021), de NVFB en NVOG, de NHS en uit folders van ziekenhuizen. Waar zij geen getal geven kozen wij er een; dat kun je veranderen.
learn-about-2 = Geen zorgverlener heeft deze app nagekeken.

## Tissue strength, drawn and said

strength-about = zo'n { $figure } %
strength-at-most = hooguit { $figure } %
strength-here = hier ben je: dag { $day }
strength-here-why = ‘Hier ben je’ volgt alleen de datum.
strength-range = { $low }–{ $high } %
strength-sentence = { $when }: { $figure } procent.
strength-spoken-about = zo'n { $figure }
strength-spoken-at-most = hooguit { $figure }
strength-spoken-range = { $low } tot { $high }
strength-key = █ tot het laagste gemiddelde, ▒ van daar tot het hoogste
strength-months = maand { $from }–{ $to }
strength-spoken-months = Van { $from } tot { $to } maanden
strength-spoken-here = Vandaag is dag { $day }.
strength-spoken-week = In week { $week }
strength-spoken-weeks = Van { $from } tot { $to } weken
strength-week = week { $week }
strength-weeks = week { $from }–{ $to }

## The checklist for running, jumping and heavy lifting

checklist-title = Vijf punten
checklist-ask = Klopt dit voor jou?
checklist-pain = Ik heb geen pijn.
checklist-heaviness = Niets voelt zwaar of drukt naar beneden.
checklist-leaking = Ik verlies geen urine, windjes of ontlasting.
checklist-control = Ik kan goed aanspannen, en goed loslaten.
checklist-trained = Ik heb regelmatig geoefend.
checklist-no = nee
checklist-yes = ja
checklist-all-yes = Vijf keer ja. Fijn om te horen. Bespreek het met je bekkenfysiotherapeut voordat je begint.
checklist-some-no = Het mag nog even wachten. Waar je nee zei is nog wat tijd nodig, en een bekkenfysiotherapeut kan daarbij helpen. Je kunt dit lijstje invullen zo vaak je wilt.
checklist-not-yet = Dit lijstje gaat open op { $date }. Er is geen haast: het blijft hier voor je staan.
checklist-meanwhile = Tot die tijd: je oefeningen, rustig wandelen, en rust.
checklist-unknown = Dit lijstje gaat 4 maanden na de bevalling open als er geen scheur of een eerstegraads scheur was, anders na 6 maanden. Je datum is hier nog niet bekend: die geef je met ‘herstel setup’.
checklist-plain = { $n } van { $of }. { $point } Ja of nee?

## De pagina voor een fysio

report-title = Oefenlogboek
report-intro = Bijgehouden met herstel, om samen met een fysio te bekijken. Hier staat wat er is gedaan en verteld, zonder oordeel.
report-period = Periode
report-period-dates = { $from } tot en met { $to }
report-birth = De bevalling
report-since-birth = Sindsdien
report-phase-now = Fase nu
report-made = Gemaakt
report-made-on = { $date }, met herstel { $version }
report-none = Geen sessies in deze periode.
report-nothing-told = In deze periode is niets verteld. Dat zegt niets over hoe het was.

report-summary = In het kort
report-summary-sessions = { $sessions } op { $days }, samen { $time }.
report-sessions = { $n ->
    [one] 1 sessie
   *[other] { $n } sessies
}
report-days = { $n ->
    [one] 1 dag
   *[other] { $n } dagen
}
report-times = { $n } × { $what }
report-ended = Hoe ze eindigden:
report-felt = Hoe ze voelden:
report-feel = Lukte het om het te voelen:
report-tired = tot het eind gedaan, met een setje korter door moeheid
report-let-go = Lukte het om los te laten:

report-weeks = Week voor week
report-weeks-text = ‘Voorgesteld’ is wat een fase volgens de kalender hooguit aanbiedt. Op een dag met klachten past minder, en rust hoort erbij. Een sessie die uit twee programma's bestaat, telt voor allebei.
report-weeks-chart = Sessies in elke week
report-weeks-chart-text = Twee rijen staven, voor elke week één. Wat gevuld is, is gedaan; de omtrek is wat werd voorgesteld. In de tabel staan dezelfde getallen.
report-week = Week
report-dates = Datums
report-breathing = Ademen
report-contractions = Aanspannen
report-other = Anders
report-done = gedaan
report-proposed = voorgesteld
report-time = Tijd (min)

report-told = Klachten in de tijd
report-told-text = Zoals verteld voor en na sessies, en tussendoor. Wat hier niet staat, is niet verteld.
report-told-chart = Klachten per datum
report-told-chart-text = Voor elke klacht een regel, met een teken op elke datum waarop ze is verteld. Een groter teken is een sterkere klacht; een open teken is verteld zonder te zeggen hoe sterk. In de tabel staan dezelfde datums.
report-told-what = Wat
report-told-days = Dagen
report-told-when = Wanneer
report-told-discomfort = Ongemak na een sessie, 0–10
report-told-stopped = Gestopt: het deed pijn
report-told-too-much = Voelde als te veel
report-told-degree = { $date } ({ $degree })

report-stops = Sessies die eerder stopten
report-stops-none = Geen in deze periode.
report-stops-when = Wanneer
report-stops-how = Hoe het eindigde
report-stops-done = Herhalingen
report-stops-before = Vooraf verteld
report-stops-after = Achteraf verteld
report-discomfort = ongemak { $level } van 10
reported-emergency = een signaal voor het alarmnummer
reported-urgent = een signaal om die dag over te bellen
reported-not-peed = nog niet gewoon geplast sinds de bevalling
reported-pain = pijn
reported-heavy = een zwaar gevoel
reported-cannot-feel = kon het niet voelen
reported-cannot-let-go = kon niet loslaten
reported-complaint = nog last van de vorige keer
reported-scar-checked = litteken bekeken en dicht
reported-scar-unsure = niet zeker van het litteken

report-programs = Programma's en timers
report-program = Programma
report-sessions-column = Sessies
report-first-last = Eerste en laatste
report-timers = Gebruikte timers
report-timers-times = { $timers } ({ $n } ×)

report-phases = Fasen
report-phase = Fase
report-from = Vanaf
report-opens = Gaat open volgens de kalender
report-phases-none = herstel weet niet wanneer de bevalling was.
report-changes = Gezegd door een fysio
report-allowed = ‘{ $title }’ mag nu al.
report-withdrawn = ‘{ $title }’: weer volgens het schema.

report-checklist = Vijf punten voor rennen, springen en zwaar tillen, { $date }
report-notes = Notities
report-notes-none = Er zijn geen notities in deze periode.
report-note = Notitie
report-between = tussen sessies door
report-about = Over deze pagina
report-oasi = Herstel na een totaalruptuur hoort bij een professional: dat plan gaat vóór dit schema.

cli-arg-replace = Vervang een bestand dat er al is, wat het ook is
cli-arg-notes = Je eigen notities erin: yes of no (no, tenzij je yes zegt)
cli-arg-report-file = Schrijf naar dit bestand, anders herstel-DATUM.html; - schrijft naar de uitvoer
cli-cmd-report = Maakt een pagina voor je fysio, om af te drukken of te sturen
cli-bad-notes = --notes: '{ $value }' is geen yes en geen no.
report-written = { $path } is gemaakt. Open het in je browser om het te bekijken of af te drukken. Op deze computer kan alleen jij het lezen; aan wie je het verder geeft, bepaal jij.
report-notes-left-out = { $n ->
    [one] Er staat één notitie van jou niet in. Met --notes yes wel.
   *[other] Er staan { $n } notities van jou niet in. Met --notes yes wel.
}
output-not-ours = { $path } is er al, en herstel heeft het niet gemaakt. Kies een andere naam, of geef --force.
output-no-file = { $path } is geen gewoon bestand. Kies een andere naam.

report-ask = Een pagina voor je fysio
report-ask-text = Wat je deed en wat je vertelde, om samen te bekijken. Het wordt een bestand op deze computer; er wordt niets verstuurd.
report-ask-notes = Met je eigen notities
report-period-all = alles
report-period-weeks = de laatste { $n } weken
key-make = maak
key-report = fysio
help-report = een pagina voor je fysio maken

## Herinneringen

cli-arg-at = Tijden op een dag (uu:mm); zonder dit 10:00 en 20:00
cli-arg-ics-file = Schrijf naar dit bestand, anders herstel.ics; - schrijft naar de uitvoer
cli-arg-names = Met de namen van de oefeningen, voor wie je telefoon ziet
cli-bad-time = '{ $value }' is geen tijd. Schrijf die als 09:30.
cli-cmd-ics = Een agendabestand voor je telefoon
cli-cmd-remind = Herinneringen, discreet en alleen als je ze wilt
cli-cmd-systemd = Een eigen timer voor systemd, om te bekijken en neer te zetten
remind-systemd-head =
    Twee bestanden voor ~/.config/systemd/user, elk vanaf zijn eigen regel. Daarna:
    systemctl --user daemon-reload && systemctl --user enable --now herstel.timer
    Het herinnert alleen zolang er die dag iets past. Heeft notify-send nodig.
remind-written = { $path } is gemaakt. Open het op je telefoon, het liefst in een eigen agenda: dan is alles met één tik weer weg. Het herinnert tot en met { $date }, fase voor fase. Verandert je schema, maak het dan opnieuw; wat je hebt, wordt vervangen.

## Warning signs

signs-title = Alarmsignalen
signs-intro = Twijfel je? Bellen mag altijd.
signs-emergency = Bel nu { $phone }
signs-emergency-who = Wacht niet af.
signs-today = Bel vandaag
signs-today-who = Je verloskundige, het ziekenhuis of je huisarts. 's Avonds, 's nachts of in het weekend: { $phone }.
signs-plan = Stop deze oefening, maak een afspraak
signs-plan-who = Bij je bekkenfysiotherapeut, verloskundige of huisarts.
signs-oasi = Na een totaalruptuur komt het verliezen van windjes of ontlasting in de eerste dagen vaak voor. Het zegt niets over hoe het later gaat. Noem het wel bij je nacontrole. Nieuw, erger, of na zes weken nog zo? Bel dan dezelfde dag.
signs-end = Staat het er niet bij, maar vertrouw je het niet? Bel ook dan.

sign-heavy-bleeding = Ineens veel bloedverlies: een maandverband vol in een uur, grote stolsels, of bijna flauwvallen
sign-chest = Pijn op je borst, benauwd zijn, of bloed ophoesten
sign-headache = Hevige hoofdpijn met wazig zien of pijn boven in je buik
sign-very-ill = Verward zijn, hevig rillen, of erg ziek zijn
sign-numb = Geen gevoel op de plek waar een zadel zou zitten, of slappe benen
sign-harm = Gedachten om jezelf of een baby iets aan te doen. Je hoeft dit niet alleen te dragen.
sign-fever = Koorts: 38 graden of meer
sign-smell = Een vieze geur, of pus
sign-wound = Een wond die opengaat, rood of warm is, of steeds meer pijn doet
sign-calf = Eén kuit die pijn doet, rood of dik is
sign-cannot-pee = Je kunt niet plassen
sign-through-vagina = Windjes of ontlasting komen uit je vagina
sign-stool-loss = Nieuw of erger verlies van ontlasting of windjes. Zonder bekende scheur in de kringspier: elk verlies van ontlasting
sign-severe-pain = Hevige pijn, of pijn die erger wordt
sign-no-stool = Dagenlang geen ontlasting, met pijn erbij
sign-burning-pee = Branden bij het plassen
sign-bleeding-after = Meer bloedverlies, of helderrood bloed, na het oefenen
sign-bulge = Een bobbel, of een zwaar gevoel dat blijft of toeneemt
sign-contracting-pain = Pijn bij het aanspannen, of langer dan 24 uur erna
sign-more-leaking = Meer urineverlies of aandrang na het oefenen
sign-cannot-relax = Je kunt niet ontspannen, of plassen of poepen gaat moeilijk
sign-no-feeling = Na 12 weken nog geen gevoel of controle; na een totaalruptuur na 6 weken
sign-low-mood = Twee weken somber, bang, of de bevalling steeds opnieuw beleven

## Recovery: phases and gates

day-of-month = { $month ->
    [1] { $day } januari
    [2] { $day } februari
    [3] { $day } maart
    [4] { $day } april
    [5] { $day } mei
    [6] { $day } juni
    [7] { $day } juli
    [8] { $day } augustus
    [9] { $day } september
    [10] { $day } oktober
    [11] { $day } november
   *[other] { $day } december
}

gate-after-break = Fijn dat je er bent. Begin met een stapje terug: "{ $title }".
gate-cannot-feel = Weinig voelen is heel gewoon. Eerst wat ademen, en dit weer vanaf { $date }.
gate-cannot-let-go = Nu eerst loslaten. Dit weer vanaf { $date }.
gate-complaint = Een stapje terug tot het twee dagen rustig is. Blijft het rustig, dan weer vanaf { $date }.
gate-emergency = Je noemde een teken om het alarmnummer voor te bellen. Dat gaat voor alles; oefenen kan wachten.
gate-enough = Genoeg voor vandaag. Ademen mag altijd.
gate-enough-by = Genoeg voor vandaag: "{ $title }" kwam ervoor in de plaats.
gate-from = Mag vanaf { $date }.
gate-from-needs = Mag vanaf { $date }, als "{ $title }" nog { $n } keer goed is gegaan.
gate-heavy = Bij een zwaar gevoel is het vandaag een dag om te liggen en te ademen.
gate-hurt = Je stopte toen het pijn deed, en dat was goed. Laat dit vandaag rusten.
gate-instead = Nu liever: "{ $title }".
gate-needs = Mag als "{ $title }" nog { $n } keer goed is gegaan.
gate-not-peed = Eerst je blaas. Ademen is vandaag genoeg; vertel je verloskundige hoe het plassen gaat.
gate-open = Kan nu.
gate-pain = Bij pijn is het vandaag een dag om te ademen.
gate-physio = Mag als je bekkenfysiotherapeut het zegt.
gate-physio-complaint = De klacht kwam terug. Een bekkenfysiotherapeut kan met je meekijken.
gate-physio-feel = Voel je nog steeds weinig? Ga er eens mee naar een bekkenfysiotherapeut.
gate-physio-let-go = Is loslaten lastig? Een bekkenfysiotherapeut kan je erbij helpen.
gate-set-up = Kan als de datum van de bevalling is ingevuld.
gate-show-emergency = Kijk nu bij de alarmsignalen en bel het alarmnummer.
gate-show-urgent = Kijk bij de alarmsignalen en bel vandaag.
gate-too-much = Het was de vorige keer veel. Weer vanaf { $date }.
gate-too-much-first = Een stapje terug: eerst één keer "{ $title }" met een goed gevoel.
gate-too-soon = Liefst twee uur ertussen: weer vanaf { $time }.
gate-urgent = Je noemde een teken om vandaag over te bellen. Dat gaat voor; oefenen kan wachten.

recovery-before = Op die datum is de bevalling nog niet geweest.
recovery-day = Dag { $day }, week { $week }
recovery-first = Om mee te beginnen: { $title }
recovery-helps = Wat helpt: { $text }
recovery-next = Hierna: { $title }, vanaf { $date }
recovery-nothing = Zo is het genoeg voor vandaag. Rust hoort erbij.
recovery-not-now = Nu niet
recovery-open = Kan nu
recovery-set-up = Wanneer ben je bevallen? Dan zie je wat er nu past: herstel setup
recovery-title-done = { $title }, vandaag { $n } × gedaan

cli-arg-birth = Datum waarop je bent bevallen (dd-mm-jjjj of jjjj-mm-dd); none neemt hem terug
cli-arg-injury = Wat er is gebeurd: { $names }
cli-arg-on = Voor deze datum (dd-mm-jjjj of jjjj-mm-dd)
cli-cmd-setup = Vertelt herstel waar je bent in je herstel
cli-cmd-today = Wat er vandaag past, wat nog niet, en waarom
setup-birth-future = { $value } komt nog. Geef een datum van { $first } tot en met { $last }.
setup-birth-long-ago = { $value } is meer dan drie jaar terug. Geef een datum van { $first } tot en met { $last }.
setup-removed = Dat is teruggenomen: de bevalling telt niet meer mee. Ademen staat open; wat je deed blijft in je logboek.
setup-bad-injury = Onbekende keuze '{ $value }' bij --injury. Kies uit: { $names }.
setup-done = Fijn, dat is bewaard. Vandaag is dag { $day }: met herstel today zie je wat er past.
setup-done-oasi = Fijn, dat is bewaard. Vandaag is dag { $day }, en we doen het rustig aan. Het plan van je bekkenfysiotherapeut gaat vóór dit schema.
setup-done-unknown = Fijn, dat is bewaard. Vandaag is dag { $day }. Zolang je het niet zeker weet, nemen we het rustigste schema.
setup-needs-flags =
    Geef allebei op: --birth DATUM (zoals 30-10-2026) en --injury NAAM.
    NAAM is een van: { $names }.

## Terugkijken

month-of-year = { $month ->
    [1] januari { $year }
    [2] februari { $year }
    [3] maart { $year }
    [4] april { $year }
    [5] mei { $year }
    [6] juni { $year }
    [7] juli { $year }
    [8] augustus { $year }
    [9] september { $year }
    [10] oktober { $year }
    [11] november { $year }
   *[12] december { $year }
}
month-short = { $month ->
    [1] jan
    [2] feb
    [3] mrt
    [4] apr
    [5] mei
    [6] jun
    [7] jul
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}
weekday = { $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
}
weekday-short = { $day ->
    [1] ma
    [2] di
    [3] wo
    [4] do
    [5] vr
    [6] za
   *[7] zo
}

help-back-look = terugkijken
help-filter = kiezen wat je ziet
help-graphs = in staafjes en lijntjes bekijken
help-note = notitie schrijven
help-remove = een sessie weghalen
help-turn = eerder of later
help-undo = laatste verandering terug
help-view = hetzelfde op een andere manier
key-edit-note = notitie
key-filter = filter
key-graphs = grafieken
key-history = terugkijken
key-month = maand
key-next-graph = volgende
key-remove = weghalen
key-undo = terugzetten
key-earlier = eerder
key-later = later
key-open = openen
key-year = jaar
history-title = Terugkijken: { $when }
history-title-note = Je notitie
history-title-filter = Wat je ziet
history-title-year = een jaar tot { $month }
history-in-year = In deze twaalf maanden
history-title-dates = eigen datums
history-in = In { $month }
history-from-to = Van { $from } tot en met { $to }
history-sessions = { $n ->
    [0] geen sessies
    [one] 1 sessie
   *[other] { $n } sessies
}
history-amount = { $sessions }, { $time }
history-days = { $n ->
    [one] 1 dag
   *[other] { $n } dagen
}
history-sum = { $when }: { $sessions } op { $days }, { $time }.
history-nothing = { $when } staat hier niets. Ook rust hoort erbij.
history-never = Hier komt te staan wat je hebt gedaan. Eén keer rustig ademen is al een begin.
history-only = Alleen: { $title }.
history-legend = ▪ één sessie   ■ meer
history-row = { $day } { $date }, { $time }, { $title }
history-more = Er is meer. n: verder lezen.
history-removed = Weggehaald. Met u zet je het terug.
history-restored = Het staat er weer.
history-note-kept = Je notitie is bewaard.
history-note-was = Je notitie is weer zoals eerst.

detail-time = Tijd: { $done }
detail-time-of = Tijd: { $done }; het geheel is { $planned }
detail-reps = Gedaan: { $done } van { $planned } keer
detail-paused = Pauze: { $time }
detail-outcome = Hoe het eindigde: { $what }
detail-plan = Opzet: { $sets }: { $acts }
detail-sets = { $sets ->
    [one] 1 setje van { $reps }
   *[other] { $sets } setjes van { $reps }
}
detail-before = Vooraf verteld: { $what }
detail-felt = Hoe het voelde: { $what }
detail-feel = Kon je het voelen: { $what }
detail-let-go = Kon je loslaten: { $what }
detail-discomfort = Ongemak: { $level } van 10
detail-note = Notitie: { $text }
detail-no-note = Notitie: nog geen.

note-ask = Typ je notitie. Alleen Enter laat alles zo, een los - haalt de notitie weg.
note-text = Wat je maar wilt onthouden. Het is van jou: het gaat mee als je met sync werkt, en op de pagina voor je fysio alleen als je dat kiest.
filter-all = alles
filter-ask = Typ een datum, zoals 30-10-2026. Een los - laat hem open.
filter-from = Vanaf
filter-program = Oefening
filter-until = Tot en met
filter-text = Laat een datum leeg als er geen grens is.
filter-unreadable = Die datum is niet duidelijk. Zoals 30-10-2026?

graph-weeks = Sessies per week
graph-minutes = Minuten per week
graph-plan = Deze week, dag voor dag
graph-complaints = Hoe je lichaam was
graph-title = { $title } ({ $n } van { $all })
graph-this-week = Deze week: { $what }.
graph-last-week = Vorige week: { $what }.
graph-minutes-text = Deze week { $time } geoefend.
graph-minutes-all = In { $weeks } weken samen { $time }.
graph-week-line = Week van { $date }: { $what }.
graph-plan-text = Deze week: { $what }.
graph-nothing = Deze week nog niets. Wanneer het je uitkomt.
graph-plan-key = Rechts: hoe vaak per dag nu is voorgesteld.
graph-plan-one = { $title } { $n }{"\u00A0"}×
graph-plan-line = { $title }: { $days }.
graph-plan-line-of = { $title }: { $days }. Voorgesteld: { $proposed } × per dag.
graph-plan-no-day = deze week niet
graph-complaints-text = Laatst verteld: { $what }.
graph-complaints-nothing = Over je lichaam is nog niets verteld. Als je wilt kan het: d.
graph-complaints-key = Het meeste per week: ▁ geen, ▃ een beetje, ▅ wel wat, █ veel, · niet verteld.
graph-complaint = { $what } ({ $degree })
graph-complaint-line = { $what }: { $degree }, op { $date }.
graph-complaint-none = { $what }: niet verteld.
graph-of-ten = { $level } van 10
complaint-discomfort = ongemak
complaint-heaviness = zwaar gevoel
complaint-leaking = verlies
complaint-pain = pijn

cli-cmd-stats = Alles wat je deed bij elkaar, en week voor week
stats-since = Sinds { $date }
stats-program = { $title }: { $what }.
stats-by-program = Per oefening
stats-by-week = Per week

plain-history-help = Een nummer opent een sessie. n: meer. - en +: eerder en later. v: een jaar of een maand. g: grafieken. f: kiezen wat je ziet. d: vertellen hoe je lichaam is. y: een pagina voor je fysio. u: terugzetten. q: terug. !: alarmsignalen. ?: deze regel.
plain-detail-help = w: de notitie. r: deze sessie weghalen. u: terugzetten. d: vertellen hoe je lichaam is. Enter of q: terug. !: alarmsignalen. ?: deze regel.
plain-graphs-help = + en -: de volgende en de vorige. d: vertellen of wijzigen hoe je lichaam is. q: terug. !: alarmsignalen. ?: deze regel.

## What the system says

system-code = het systeem meldt fout { $code }
system-denied = daar is geen toestemming voor
system-folder = het is een map, geen bestand
system-full = de schijf is vol
system-missing = dat is er niet
system-output = de uitvoer
system-read-only = die schijf kan alleen worden gelezen
system-unknown = het systeem zegt niet waarom

## The symptom diary

degree-little = een beetje
degree-much = veel
degree-none = geen
degree-some = wel wat
help-diary = vertellen hoe je lichaam is
key-diary = lichaam
symptom-heaviness = Zwaar gevoel
symptom-pain = Pijn
symptom-stool = Verlies van ontlasting
symptom-urge = Plotselinge aandrang
symptom-urine = Urineverlies
symptom-wind = Verlies van windjes
symptoms-text = Vul alleen in wat je wilt. Het is om op terug te kijken, en voor je fysio.
symptoms-title = Hoe is je lichaam vandaag?

# Geluid
sound-percent = geluid { $percent } %
sound-off = geluid uit

## Sound: what becomes of it

sound-back = het geluid is er weer
sound-none = nu geen geluid; de oefening gaat door
cli-arg-mute = geen geluid, en ook geen belletje ervoor in de plaats
wizard-check-sound = Elk deel van een sessie heeft een eigen geluid. Met herstel sound-test hoor je ze allemaal, en lees je wat helpt als je niets hoort.
key-listen = luister
cli-cmd-sound-test = Laat elk geluid horen met zijn naam, en zeg waar het geluid heen gaat
sound-test-server = Het geluid gaat via PulseAudio of PipeWire naar { $device }.
sound-test-system = Het geluid gaat naar het gewone apparaat van deze computer.
sound-why-system = Deze computer heeft geen apparaat dat klinkt.
sound-test-alsa = Het geluid gaat via ALSA naar het gewone apparaat.
sound-test-end = Dat waren ze allemaal, op { $percent } % van het hardst. Niets gehoord? Kijk of de computer zelf hard genoeg staat, en niet op stil. Harder of zachter: de toetsen [ en ] tijdens een sessie, of "volume" onder [sound] in de instellingen.
sound-test-word = gesproken: { $word }
sound-test-none = Er is nu geen geluid op deze computer.
sound-test-do = Elke oefening werkt ook zonder; de bel van de terminal markeert wat je doet. Voor geluid: sluit een luidspreker of koptelefoon aan, of start de geluidsserver (systemctl --user start pipewire-pulse), en probeer het nog eens.
sound-why-gone = De geluidsserver (PulseAudio of PipeWire) viel weg.
sound-why-no-device = De geluidsserver (PulseAudio of PipeWire) heeft geen apparaat dat klinkt.
sound-why-no-server = Er antwoordt geen geluidsserver (PulseAudio of PipeWire).
sound-why-refused = De geluidsserver (PulseAudio of PipeWire) laat dit programma niet toe.
sound-why-stuck = De geluidsserver (PulseAudio of PipeWire) antwoordt niet op tijd.
sound-why-alsa-no-device = ALSA heeft geen apparaat dat klinkt.
sound-why-alsa-no-library = De bibliotheek van ALSA, libasound.so.2, is er niet (in Debian: apt install libasound2).
sound-why-alsa-runs-ahead = Het gewone apparaat van ALSA neemt geluid aan en laat het niemand horen.
sound-why-alsa-stuck = Het gewone apparaat van ALSA antwoordt niet op tijd.
tone-contract = zacht aanspannen
tone-count = het begint zo: een voor elk van de laatste seconden
tone-end = klaar
tone-exhale = adem uit, zo lang als de adem duurt
tone-hold-tick = een seconde vasthouden, als je die wilt horen (hold_tick)
tone-inhale = adem in, zo lang als de adem duurt
tone-last-rep = nog 1
tone-move = rustig aan
tone-quick-contract = kort aanspannen
tone-quick-release = en weer loslaten
tone-release = laat los
tone-rest = rust
tone-set-done = setje klaar
tone-still = blijf zo
tone-stopped = gestopt

# Waar het logboek staat
place-remote = Je logboek staat op een andere machine ({ $kind }); daar is bewaren minder zeker. Beter is een map op deze machine: kies die met --data-dir of HERSTEL_DATA_DIR.
place-synced = Je logboek staat in { $folder }, en { $by } houdt die map op meer machines gelijk. Zo kan een logboek beschadigd raken. Kies een andere map met --data-dir of HERSTEL_DATA_DIR; op meer apparaten houdt herstel sync het gelijk.

# Een sessie die werd afgebroken
resume-cut-off = { $title } werd { $time } geleden afgebroken.
resume-discard = Haal deze sessie uit je logboek
resume-discard-about = Dan telt die niet mee. Terugzetten kan.
resume-discarded = Uit je logboek gehaald. Terugzetten kan met: herstel history restore { $id }
resume-done = Wat je deed is bewaard: { $done }.
resume-go-on = Ga verder waar je was
resume-go-on-about = Eerst even rustig worden, dan een rustmoment.
resume-keep = Laat het hierbij
resume-keep-about = Dat is prima. Wat je deed telt mee.
resume-title = Welkom terug
session-elsewhere = In een ander venster loopt al een sessie, sinds { $time }. Ga daar verder, of sluit die eerst af. Terugkijken kan hier gewoon.
session-elsewhere-unknown = In een ander venster loopt al een sessie. Ga daar verder, of sluit die eerst af. Terugkijken kan hier gewoon.

## Het litteken, voor massage

check-in-scar = Dicht en nagekeken?
check-in-scar-text = Is de wond dicht en niet ontstoken, en heeft iemand ernaar gekeken: je verloskundige, huisarts of bekkenfysiotherapeut?
check-in-scar-unsure = nee / weet niet
check-in-means-scar = Dan vandaag niet. Laat er even naar kijken; ademen mag altijd.
gate-scar = Laat eerst naar het litteken kijken: door je verloskundige, huisarts of bekkenfysiotherapeut.

## De doses van vandaag

doses-proposed = Voorstel voor vandaag: { $list }.
doses-besides = Ook gedaan: { $list }.
doses-one = { $title } { $n }{"\u00A0"}×
doses-one-done = { $title } { $n }{"\u00A0"}× ({ $done } gedaan)

## Bestanden die niet meedoen

today-left-out = Doet nu niet mee: { $names }. Met herstel programs check zie je waarom.
## Sound: settings

## Sound: own sounds and spoken words

## Sound: the file to take along

## Sound: what becomes of it

# Waar het logboek staat
## Timers, programs and settings of one's own

settings-faulty = In je instellingen { $name } zitten fouten, dus er is niets in geschreven. "herstel config check" laat ze zien.
settings-kept = Bewaard in { $name }.
settings-nowhere = Er is geen plek voor je instellingen, want HOME staat niet ingesteld. Geef een bestand met --config.
help-more = langer of korter loslaten
help-programs = alle programma's
help-settings = instellingen
help-timers = de tijden van een programma
key-less = minder
key-more = meer
key-programs = programma's
key-timers = tijden
figure-breaths = Ademhalingen
figure-contract = Aanspannen
figure-exhale = Uitademen
figure-inhale = Inademen
figure-lead-in = Tijd om rustig te worden
figure-move = Bewegen
figure-release = Loslaten
figure-reps = Herhalingen per setje
figure-rest = Ontspannen
figure-set-rest = Rust tussen setjes
figure-sets = Setjes
figure-still = Elke houding
programs-back = Terug naar de lijst
programs-begin = Begin
programs-own = van jezelf
programs-replacing = jouw versie
programs-timers = Tijden aanpassen
programs-title = Programma's
session-retimed = Vanaf de volgende herhaling: { $length } loslaten.
session-not-retimed = Loslaten: verder kan het hier niet.
timers-title = Tijden · { $title }
timers-ask = Zo vraagt het meer van je lichaam: { $figures }.
timers-ask-no = Terug naar de tijden
timers-ask-title = Iets meer dan het programma zelf
timers-ask-yes = Ja, zo wil ik het
timers-begin = Begin hiermee, voor deze keer
timers-heavier = { $name } { $now } (het programma: { $own })
timers-keep = Bewaar deze tijden
timers-kept = zo bewaard
timers-out-of-range = Het kan { $range } zijn.
timers-own = Zoals het programma het heeft
timers-parts = Dit programma bestaat uit andere en neemt hun tijden over: { $parts }.
timers-range = { $range }; het programma heeft { $own }.
timers-rest-short = Na { $hold } s aanspannen is minstens { $least } s loslaten fijn: pas dat eerst aan.
timers-total = Samen { $time }, zoals het programma het heeft.
timers-total-own = Samen { $time }; het programma zelf duurt { $own }.
timers-type = { $name }: nu { $now }. Typ { $range }, of Enter om het zo te laten.
beyond-no-more = Niet meer dan het programma
beyond-these = Begin hiermee
beyond-unheard = Er is niemand om daar ja op te zeggen, dus het vraagt niet meer dan het programma.
timers-unreadable = Typ een getal van { $range }.
settings-stray = Je instellingen hebben tijden voor "{ $id }", en zo'n programma is er niet.
settings-stray-near = Je instellingen hebben tijden voor "{ $id }", en zo'n programma is er niet. Bedoel je { $near }?
cli-bad-name = '{ $value }' is er niet een van: { $names }.
cli-arg-new-id = Naam van het nieuwe programma: kleine letters, cijfers en streepjes
cli-arg-shape = Wat voor bestand het is
cli-cmd-config = Wat er is ingesteld, en waar
cli-cmd-config-check = Zegt alles wat er niet klopt aan het bestand met instellingen
cli-cmd-config-default = Elke instelling met wat die uit zichzelf is, om een bestand mee te beginnen
cli-cmd-config-path = Het bestand met instellingen
cli-cmd-config-show = Elke instelling, en waar die vandaan komt
cli-cmd-new = Schrijft een eigen programma om mee te beginnen
cli-cmd-schema = Wat er in zo'n bestand kan staan, om aan te vullen in een editor
config-origin-default = vanzelf
config-origin-file = instellingen
config-none = Er is geen bestand met instellingen op { $path }; alles is zoals het vanzelf is.
programs-new-bad-id = '{ $id }' kan geen naam van een programma zijn. Neem kleine letters, cijfers en streepjes, hoogstens 32.
programs-new-there = { $path } is er al en blijft zoals het is.
programs-new-taken = Een ander programma van jou heet al { $id }: { $path }
programs-new-written = Geschreven: { $path }
programs-new-next = Pas het aan in een editor. Daarna: herstel programs check, herstel programs timeline { $id }, herstel start { $id }.
programs-new-replaces = Het is een kopie van het ingebouwde programma en komt daarvoor in de plaats. Haal het bestand weg, en het ingebouwde is terug.
fault-key-taken = de toets `{ $key }` hoort al bij `{ $command }`
fault-key-taken-help = Geef ook `{ $command }` een andere toets, of neem er een die vrij is.
fault-key-fixed = de toets `{ $key }` doet altijd hetzelfde
fault-key-fixed-help = Spatie pauzeert, Esc stopt, Enter kiest en Ctrl-C gaat weg. Neem een andere toets.
settings-emergency = Alarmnummer
settings-hold-tick = Een tik per seconde vasthouden
settings-keep = Bewaar deze instellingen
settings-keep-about = Ze komen in het bestand met je instellingen; wat er verder in staat, blijft.
settings-lang = Taal
settings-later = Vanaf de volgende keer dat je de coach opent.
settings-motion = Beweging
settings-motion-about = Minder gaat in stappen van een seconde. Zonder zijn er alleen woorden en getallen.
settings-off = uit
settings-on = aan
settings-out-of-hours = Buiten kantooruren
settings-phone-about = Deze staan bij de alarmsignalen. Een nummer, een naam, of allebei.
settings-sound = Geluid
settings-theme = Kleuren
settings-theme-about = De kleuren van je terminal, of eigen kleuren. Hoog contrast leest het makkelijkst.
settings-title = Instellingen
settings-type = Typ het, of alleen Enter om het zo te laten.
settings-voice = Gesproken woorden
settings-volume = Volume
theme-auto = vanzelf licht of donker
theme-dark = donker
theme-high-contrast = hoog contrast
theme-light = licht
theme-mono = geen
theme-terminal = die van je terminal
motion-full = alles
motion-none = geen
motion-reduced = minder

# Kopieen van het logboek, en er een terugzetten
store-backup-next = Er is een hele kopie van { $made }: herstel backup restore { $number } zet die op zijn plaats, en het bestand blijft ernaast staan.
backup-line = { $events ->
    [one] { $number }  { $made }  1 regel
   *[other] { $number }  { $made }  { $events } regels
}
backup-line-bad = { $number }  { $made }  beschadigd
backup-none = Er is nog geen kopie. Voor het eerste wat je op een dag doet wordt er een gemaakt.
backup-made = Er is een kopie gemaakt: { $made }.
backup-no-such = Er is geen kopie { $number }. Met herstel backup list zie je ze.
backup-restored = Je logboek is zoals in de kopie van { $made }.
backup-aside = Wat er stond is nu { $path }.
backup-saved = { $events } regels die daarin nog leesbaar waren staan ook in je logboek.
backup-session = Er loopt een sessie. Zet een kopie terug als die voorbij is.
cli-cmd-backup = Kopieën van je logboek
cli-cmd-backup-list = Laat de kopieën zien
cli-cmd-backup-restore = Zet een kopie in de plaats van het logboek
cli-arg-backup-number = Het nummer van een kopie in de lijst

# Je eigen gegevens, eruit en erin
cli-cmd-export = Schrijf je hele logboek naar een bestand
cli-cmd-import = Neem op wat geëxporteerd is
cli-arg-export = Het bestand om te schrijven, - voor standaarduitvoer
cli-arg-import = Het bestand om te lezen
cli-cmd-history-show = Eén sessie
cli-cmd-history-note = Schrijf de notitie van een sessie opnieuw
cli-cmd-history-remove = Haal een sessie uit het logboek
cli-cmd-history-restore = Zet een sessie terug
cli-arg-csv = Als CSV, voor een rekenblad
cli-arg-session = Het begin van het id van een sessie
cli-arg-note = De notitie; zonder tekst wordt ze voorgelezen, "" haalt ze weg
export-written = { $events ->
    [one] { $path }: één regel.
   *[other] { $path }: { $events } regels.
}
import-done = { $new ->
    [one] Eén regel opgenomen
   *[other] { $new } regels opgenomen
}, { $known ->
    [one] één was er al.
   *[other] { $known } waren er al.
}
import-line = Regel { $number }: { $why }
import-more = { $more ->
    [one] en nog één regel.
   *[other] en nog { $more } regels.
}
import-differs = dezelfde regel staat er al met andere woorden; wat er stond blijft.
import-newer = gemaakt door een nieuwere herstel.
import-not-an-event = geen regel van een logboek.
import-not-json = niet te lezen.
import-torn = afgebroken.
import-too-long = langer dan { $kib } KiB.
import-left-out = { $lines ->
    [one] { $path }: één regel is overgeslagen.
   *[other] { $path }: { $lines } regels zijn overgeslagen.
}
import-allowed = Wat kan worden opgenomen is wat herstel export schrijft: regels van een logboek, elk hoogstens { $kib } KiB.
import-too-large = { $path } is groter dan herstel in één keer opneemt: hoogstens { $mib } MiB en { $lines } regels. Er is niets van opgenomen. Knip het bestand tussen twee regels en neem de delen op, in elke volgorde.
history-no-such = Er is geen sessie { $id }. Met herstel history zie je de id's.
history-many = Meer dan één sessie begint met { $id }. Typ er meer van.
history-noted = De notitie is bewaard.
history-show-id = Id: { $id }
history-show-removed = Uit het logboek gehaald.
cli-cannot-read = { $path } kan niet worden gelezen: { $why }.
cli-history-removed = Uit je logboek gehaald. Terugzetten kan met: herstel history restore { $id }
cli-history-restored = Terug in je logboek.
cli-arg-shell = Welke shell
cli-cmd-completions = Opdrachten aanvullen, voor je shell
cli-cmd-doctor = Wat herstel op deze computer vindt; niets over je gezondheid, te gebruiken bij een foutmelding
cli-cmd-man = De handleiding, voor man
doctor-absent = geen
doctor-bad = niet in orde
doctor-good = in orde
doctor-look = Om naar te kijken:
man-commands = OPDRACHTEN
man-environment = OMGEVING
man-exit = AFSLUITCODE
man-files = BESTANDEN
man-name = NAAM
man-options = OPTIES
man-synopsis = GEBRUIK
man-exit-0 = alles ging goed
man-exit-1 = een fout, of wat je vroeg past nu niet
man-exit-2 = verkeerd gebruik
man-exit-65 = een bestand met fouten
man-exit-66 = een bestand dat er niet is
man-exit-74 = lezen of schrijven lukte niet
man-exit-signal = gestopt door signaal n
man-file-config = instellingen
man-file-data = logboek, eigen programma's en trajecten
man-file-log = wat bibliotheken van het systeem zeiden
man-variable = als de optie met die naam
man-variable-accessible = gewone regels, net als TERM=dumb
man-variable-no-color = geen kleur

## Alles vergeten

cli-cmd-forget = Haalt alles weg wat bewaard is
cli-arg-everything = Het logboek, de reservekopieën, wat is gered, het log
forget-needs-flag = Dit haalt je logboek en alle reservekopieën voorgoed weg. Is dat wat je wilt? herstel forget --everything
forget-session = Er loopt een sessie. Rond die eerst af, dan wordt er niets opnieuw bewaard.
forget-left = { $path } kon niet worden weggehaald: { $why }
forget-done = Je logboek, de reservekopieën en al het andere dat bewaard was, zijn weg.
forget-nothing = Er was niets om weg te halen.
forget-theirs = Programma's en sporen die je zelf in { $path } zette, en je instellingen, staan er nog: die haal je zelf weg.
forget-beyond = Wat deze map heeft verlaten is buiten bereik: exports, pagina's en geluidsbestanden die je maakte, herinneringen in een agenda, kopieën op andere apparaten en de back-ups van je systeem zelf.

## Gelijk houden

cli-cmd-sync = Houd je logboek op meer apparaten gelijk, via een map
cli-arg-sync = Een map die Syncthing, Nextcloud, git of een USB-stick tussen je apparaten meeneemt
sync-taken = { $new ->
    [0] Niets nieuws van je andere apparaten.
    [one] 1 regel opgenomen van je andere apparaten.
   *[other] { $new } regels opgenomen van je andere apparaten.
}
sync-written = { $written ->
    [0] Voor die apparaten is er niets nieuws.
    [one] 1 regel voor die apparaten neergezet.
   *[other] { $written } regels voor die apparaten neergezet.
}
sync-same = Je logboek en deze map zijn gelijk.
sync-first = In deze map stond nog niets van herstel. Had je daar wel iets verwacht, kijk dan of het de goede map is.
sync-waiting = De sessie die nu bezig is, gaat de volgende keer mee.
sync-no-folder = { $dir } is niet bereikbaar: { $why }. Je logboek is zoals het was, en de volgende keer gaat alles mee. Is de map nieuw? Maak hem dan eerst.
sync-unwritten = In { $dir } kan niets meer worden geschreven: { $why }. Wat binnenkwam is bewaard; de rest gaat de volgende keer mee.
sync-around-diary = Je logboek zelf staat in { $dir }. Kies een map die alleen hiervoor is.
sync-bad-lines = { $lines ->
    [one] { $file }: regel { $first } blijft zoals die is: { $why }
   *[other] { $file }: { $lines } regels blijven zoals ze zijn; de eerste is regel { $first }: { $why }
}
sync-beyond = { $file } en wat daarna komt, samen { $files }: meer dan er van één map gelezen wordt.
sync-differs = { $file }: wat hier met andere woorden bekend is, blijft zoals het is ({ $events }).
sync-not-a-file = { $file }: geen gewoon bestand, dat blijft liggen.
sync-newer = { $file }: gemaakt door een nieuwere herstel, blijft liggen tot deze ook nieuwer is.
sync-too-large = { $file }: groter dan wat van ons is, dat blijft liggen.
sync-torn = { $file }: nog niet helemaal hier. Wat er is, is gelezen; de rest komt de volgende keer.
sync-more = en nog { $more }.

## Before a form is left

key-leave = niet bewaren
unsaved-leave = Laat het zoals het was
unsaved-save = Bewaar wat ik veranderde
unsaved-title = Bewaren wat je veranderde?

## What a newcomer asked

resume-cut-off-now = { $title } werd net afgebroken.
session-no-release = Deze oefening heeft een eigen ritme.
timers-also = Bewaar je ze, dan gelden ze ook in: { $titles }.
plain-page-help-enter = Een nummer kiest. Enter neemt: { $label }. q: terug. !: alarmsignalen. ?: deze regel.
plain-text-help = Enter gaat verder. q: terug. !: alarmsignalen. ?: deze regel.
backup-ask = Dit zet de kopie van { $made } in de plaats van je logboek; wat er nu staat, blijft ernaast bewaard. Doorgaan? Typ j en Enter, of alleen Enter om het te laten.
backup-left = Je logboek is zoals het was.
cli-arg-yes = Vraag het niet eerst

## The symptom diary, day by day

symptoms-day = Dag
symptoms-title-of = Hoe was je lichaam op { $date }?
symptoms-today = vandaag

## When the settings file or the command line is not quite right

settings-unused = In je instellingenbestand staat een fout, en alleen wat zeker is wordt nu gebruikt: "herstel config check" laat zien waar.
settings-too-long = Dit is { $columns } tekens breed en er passen er { $limit }. Maak het korter: een half nummer is een verkeerd nummer.
cli-bad-switch = { $name }: '{ $value }' is geen ja en geen nee. Schrijf ja, yes, true, on of 1, of nee, no, false, off of 0.
cli-check-misplaced = In { $found } wordt niet gekeken: eigen sporen komen in { $tracks }.
fault-no-key-help = Een toets is een letter of teken (geen cijfer), ctrl- met een letter, of { $names }.
report-not-ours = { $path } is er al, en herstel heeft dat niet gemaakt. Geef het een andere naam en maak de pagina dan opnieuw.
history-note-none = Er is geen notitie.
history-note-gone = De notitie is weg. Er stond: { $was }
cli-no-folder = { $path } kon niet worden geschreven: de map ervoor is er niet.
report-to-come = { $date } komt nog. Geef bij --since een datum die is geweest.
## What was answered by mistake, and what else leads on from a screen

brief-after = na { $n } × { $program }
brief-breath = ademen
brief-endurance = duurkracht
brief-light = licht
brief-quick = snelkracht
brief-to-go = eerst nog { $n } ×
halt-mistake = Dat koos ik per ongeluk
halt-mistake-back = Neem mijn antwoorden van vandaag terug
halt-mistake-else = Klopte er wel iets van? Laat het dan zo: dan past rust vandaag. Met één toets zie je de alarmsignalen, en bellen mag altijd.
halt-mistake-stays = Laat het zoals het is
halt-mistake-text = Dan telt niet meer wat je vandaag vóór een oefening hebt geantwoord, en krijg je de vragen opnieuw. Ben je gestopt omdat het pijn deed, dan blijft dat staan.
halt-mistake-title = Per ongeluk gekozen?
help-figure = minder of meer
help-figure-too = meer of minder: doet hetzelfde
plain-tired-not-now = Met t houdt een setje eerder op, terwijl het bezig is. Er is niets veranderd.
symptoms-call = Wat je invulde is een van de alarmsignalen: bel vandaag nog je verloskundige, het ziekenhuis of je huisarts. Bij twijfel mag bellen altijd.
resume-not-today = Deze oefening is nu niet aan de beurt. Wat je deed is bewaard.
today-step-by-step = Begin waar je bent: een stap gaat open als die ervoor goed ging.
today-mistake = Per ongeluk gekozen? Kies een oefening: daar kun je het terugnemen.

settings-withheld = De tijden in je instellingen voor { $titles } kunnen zo niet gebruikt worden, dus dit begint niet: "herstel config check" laat zien waarom. Of stel ze opnieuw in bij tijden.
fault-partly = Van dit bestand wordt alleen gebruikt wat zeker is, tot dit is verbeterd.
output-diary = { $path } hoort bij je logboek, en dit zou ervoor in de plaats komen. Kies een andere naam.

## Said more exactly

complaint-leaking-of = verlies van urine, windjes of ontlasting
help-graph = de volgende grafiek, of die ervoor
wizard-check-unsure = Je weet het (nog) niet: tot je het weet, houden we dit rustige schema aan.
