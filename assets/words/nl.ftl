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
technique-lead-in = Zit of lig zoals het fijn is.
technique-move = Rustig aan. Niets hoeft.
technique-quick = Kort en klein, en meteen weer los.
technique-release = Laat alles los. Neem de tijd.
technique-release-feel = Weinig voelen is in het begin gewoon.
technique-release-soft = Kaak, buik en billen zacht.
technique-rest = Er hoeft even niets.
technique-set-rest = Even niets. Adem rustig door.
technique-still = Adem rustig door.

## The session screen

session-breath = adem { $rep } van { $reps }
session-breath-last = laatste adem van { $reps }
session-effort = { $low }–{ $high } %
session-effort-one = { $high } %
session-hurts-line = Je bent meteen gestopt. Dat is goed.
session-kept-release = Loslaten houdt zijn eigen tijd.
session-left = nog { $time }
session-next = Straks: { $what }
session-next-act = { $act }, { $length }
session-next-end = klaar
session-paused = Pauze. Neem de tijd die je nodig hebt.
session-paused-away = De computer sliep { $time }. Je gaat verder waar je was.
session-rep = { $rep } van { $reps }
session-rep-last = { $rep } van { $reps }, de laatste
session-set = setje { $set } van { $sets }
session-set-over = setje { $set } van { $sets } klaar
session-stop-ask = Stoppen? Wat je deed blijft bewaard.
session-too-small = Maak het venster iets groter. De tijd loopt gewoon door.
session-too-small-short = Iets groter graag

## Outside the window: discreet, whoever looks

window-title = even ademen

length-minutes = { $time } min
length-spoken-minutes = { $time } minuten
length-spoken-one = 1 seconde
length-spoken-seconds = { $seconds } seconden
length-seconds = { $seconds } s

## Saving

saving-pending = bewaren…
saving-saved = bewaard { $time }

## The closing screen

closing-amount = { $reps ->
    [one] 1 keer
   *[other] { $reps } keer
}
closing-amount-breaths = { $reps ->
    [one] 1 adem
   *[other] { $reps } keer in en uit
}
closing-amount-of = { $reps } van de { $planned } keer
closing-completed = Fijn dat je er even voor ging zitten of liggen.
closing-ended-early = Ook dit telt. Wat je deed is bewaard.
closing-hurts-1 = Adem rustig uit en laat alles los.
closing-hurts-2 = Doe deze oefening vandaag niet meer. Ademen mag altijd.
closing-hurts-3 = Blijft de pijn of voelt het niet goed? Bel je verloskundige of huisarts.
closing-interrupted = Onderbroken. Wat je deed is bewaard.
closing-nothing = Je was nog niet begonnen. Er is niets bewaard, en dat is prima.
closing-tired = Je stopte toen je moe werd. Zo is het bedoeld.
closing-minutes = { $time } minuten geoefend
closing-paused = { $time } pauze
closing-seconds = { $n ->
    [one] 1 seconde geoefend
   *[other] { $n } seconden geoefend
}

## Today, in its first and simple form

today-doubt = Pijn of twijfel? Stop en bel.
today-length = { $time } min
today-own = eigen
today-title = Waar heb je vandaag ruimte voor?
today-title-short = Wat past er vandaag?
today-faulty = { $n ->
    [one] 1 eigen programma kon niet worden gelezen: herstel programs check
   *[other] { $n } eigen programma's konden niet worden gelezen: herstel programs check
}

## Commands on keys, as the footer and the list of keys say them

key-back = terug
key-confirm = kies
key-confirm-close = sluiten
key-confirm-end = ja, stoppen
key-down = omlaag
key-go-on = ga verder
key-help = hulp
key-hurts = dit doet pijn
key-hurts-short = pijn
key-next = verder
key-pause = pauze
key-quit = stop
key-start = begin
key-stop = stop
key-tired = moe
key-up = omhoog

help-title = Toetsen
help-close = Een willekeurige toets sluit dit.
help-confirm = kiezen, beginnen, ja
help-down = naar beneden in een lijst
help-help = deze lijst
help-hurts = dit doet pijn: stopt meteen
help-interrupt = meteen weg, alles bewaard
help-next = door naar het volgende
help-pause = pauze en weer verder
help-quit = het programma uit
help-stop = stoppen na een vraag; terug
help-tired = moe: het setje is af en telt
help-up = naar boven in een lijst

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
plain-choose = Typ een nummer en Enter. Alleen Enter kiest nummer 1, q stopt.
plain-choose-again = Dat nummer staat er niet bij. Typ een nummer van 1 tot en met { $n }, of q.
plain-ended = Het invoerkanaal is dicht; de sessie gaat door tot het eind.
plain-help = Enter: pauze en weer verder. n: volgende. t: moe. x: dit doet pijn. q: stoppen. ?: deze regel.
plain-item = { $n }. { $title }, { $minutes } minuten
plain-mode = herstel in gewone regels tekst.
plain-resumed = We gaan verder.
plain-session = { $title }. In totaal { $time } minuten.
plain-set-begins = Setje { $set } van { $sets }.
plain-stop-ask = Stoppen? Wat je deed blijft bewaard. q: ja, stoppen. Enter: verder.
plain-unknown = Die letter doet niets. ?: wat kan er wel.

## The command line

cli-about = Een rustige oefencoach voor je bekkenbodem na een bevalling
cli-all-good = { $name }: in orde.
cli-arg-config = Instellingen uit dit bestand
cli-arg-color = Kleur: auto, always of never
cli-arg-data-dir = Map voor het logboek en je eigen programma's
cli-arg-events = Schrijf elke gebeurtenis als JSON-regel naar dit bestand
cli-arg-file = Programmabestand (TOML)
cli-arg-id-or-file = Naam van een programma, of een programmabestand
cli-arg-json = Als JSON
cli-arg-lang = Taal: nl of en
cli-arg-plain = Gewone regels tekst, zonder schermtekens
cli-arg-since = Vanaf deze datum (jjjj-mm-dd)
cli-cmd-check = Kijkt een programmabestand na
cli-cmd-history = Je logboek
cli-cmd-list = De programma's, met hun lengte
cli-cmd-path = De map waar je eigen programma's staan
cli-cmd-programs = Programma's bekijken en nakijken
cli-cmd-show = Wat er in een programma zit
cli-cmd-start = Begint meteen met oefenen
cli-cmd-timeline = Elk moment van een programma, met de tijd erbij
cli-error = fout
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
cli-hint = Met '{ $command } --help' zie je wat er kan.
cli-no-program = Er is geen programma dat '{ $id }' heet.
cli-no-program-near = Er is geen programma dat '{ $id }' heet. Bedoel je '{ $near }'?
cli-no-program-list = Deze zijn er: { $ids }.
cli-bad-color = Onbekende kleurkeuze '{ $value }'. Kies uit: auto, always, never.
cli-bad-count = { $flag }: '{ $value }' is geen heel getal.
cli-bad-date = '{ $value }' is geen datum. Schrijf die als 2026-11-21.
cli-bad-lang = Taal '{ $value }' spreekt herstel niet. Kies uit: nl, en.
cli-bad-seconds = { $flag }: '{ $value }' is geen tijd. Schrijf hele of tiende seconden, zoals 3, 3s of 2.5s.
cli-no-data-dir = De map voor je logboek kon niet worden bepaald, omdat HOME ontbreekt. Geef er een met --data-dir MAP.
cli-cannot-write = In { $path } kon niet worden geschreven: { $why }
cli-disclaimer = Dit is een timer met algemene informatie, geen medisch hulpmiddel. De app onderzoekt, stelt vast en behandelt niets. Volg het advies van je verloskundige, arts of bekkenfysiotherapeut. Pijn of twijfel? Stop en bel.

## History, as lines

history-line = { $date } { $time }  { $title }, { $minutes } min, { $done }
history-outcome-completed = helemaal gedaan
history-outcome-ended-early = eerder gestopt
history-outcome-interrupted = onderbroken
history-outcome-stopped = gestopt: het deed pijn
history-reps = { $reps } van { $planned }

## Programs, as lines

programs-about-source = Waar dit vandaan komt: { $source }
programs-block = { $sets } × { $reps }: { $steps }
programs-block-rest = { $sets } × { $reps }: { $steps }; { $seconds } s rust tussen de setjes
programs-effort = Zo sterk ongeveer: { $effort } van wat je kunt
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
fault-bare-return = een regel eindigt op alleen een wagenterugloop (CR), bij byte { $byte }
fault-utf8-help = Sla het bestand in je editor op als UTF-8, met gewone regeleinden, en probeer het opnieuw.
fault-folder = dit is een map, geen bestand
fault-device = dit is een apparaat, geen bestand
fault-pipe = dit is een pijp (FIFO), geen bestand
fault-socket = dit is een socket, geen bestand
fault-not-file-help = Geef het pad van een gewoon bestand, zoals light.toml.
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
fault-missing-here-help = Vul dit hier aan. `herstel programs new` schrijft een voorbeeld.
fault-missing-top-help = Vul het bestand hiermee aan. `herstel programs new` schrijft een voorbeeld.
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
fault-program-long = dit programma duurt { $length }; { $limit } minuten is het meeste
fault-program-long-help = Neem minder herhalingen of sets, of maak er twee programma's van.
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
fault-timer-too-long = Zo duurt het { $length }; { $limit } minuten is het meeste. Kies minder herhalingen of sets.
fault-timer-parts = "{ $program }" bestaat uit andere programma's; stel `{ $name }` daar in: { $parts }.

## The store

store-unsaved-busy = niet bewaard: elders in gebruik
store-unsaved-damaged = niet bewaard: bestand beschadigd
store-unsaved-foreign = niet bewaard: niet ons bestand
store-unsaved-full = niet bewaard: schijf vol
store-unsaved-newer = niet bewaard: van een nieuwere herstel
store-unsaved-other = niet bewaard: storing op de schijf
store-unsaved-read-only = niet bewaard: alleen-lezen

store-works-reading = Oefenen kan gewoon; alleen terugkijken moet even wachten.
store-works-unsaved = Oefenen kan gewoon, maar zolang dit duurt wordt wat je doet niet bewaard.
store-works-waiting = Ga rustig door: herstel onthoudt wat je doet en blijft proberen het te bewaren.

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
gate-set-up = Mag als herstel weet wanneer je bent bevallen.
gate-show-emergency = Kijk nu bij de alarmsignalen en bel het alarmnummer.
gate-show-urgent = Kijk bij de alarmsignalen en bel vandaag.
gate-too-much = Het was de vorige keer veel. Weer vanaf { $date }.
gate-too-much-first = Een stapje terug: eerst één keer "{ $title }" met een goed gevoel.
gate-too-soon = Twee uur ertussen is goed: weer vanaf { $time }.
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

cli-arg-birth = Datum waarop je bent bevallen (jjjj-mm-dd)
cli-arg-injury = Wat er is gebeurd: { $names }
cli-arg-on = Voor deze datum (jjjj-mm-dd)
cli-cmd-setup = Vertelt herstel waar je bent in je herstel
cli-cmd-today = Wat er vandaag past, wat nog niet, en waarom
setup-birth-future = { $value } komt nog. Geef een datum van { $first } tot en met { $last }.
setup-birth-long-ago = { $value } is meer dan drie jaar terug. Geef een datum van { $first } tot en met { $last }.
setup-bad-injury = Onbekende keuze '{ $value }' bij --injury. Kies uit: { $names }.
setup-done = Fijn, dat is bewaard. Vandaag is dag { $day }: met herstel today zie je wat er past.
setup-done-oasi = Fijn, dat is bewaard. Vandaag is dag { $day }, en we doen het rustig aan. Het plan van je bekkenfysiotherapeut gaat vóór dit schema.
setup-done-unknown = Fijn, dat is bewaard. Vandaag is dag { $day }. Zolang je het niet zeker weet, nemen we het rustigste schema.
setup-needs-flags =
    Geef allebei op: --birth DATUM (zoals 2026-10-30) en --injury NAAM.
    NAAM is een van: { $names }.
