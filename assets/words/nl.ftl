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
cue-move = BEWEEG ZACHT
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
act-move = zacht bewegen
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
session-next-act = { $act }, { $seconds } s
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

## Saving

saving-failed = Niet bewaard: { $why }
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
closing-completed = Klaar. Fijn dat je er even voor ging zitten of liggen.
closing-ended-early = Ook dit telt. Wat je deed is bewaard.
closing-hurts-1 = Adem rustig uit en laat alles los.
closing-hurts-2 = Doe deze oefening vandaag niet meer. Ademen mag altijd.
closing-hurts-3 = Blijft de pijn of voelt het niet goed? Bel je verloskundige of huisarts.
closing-interrupted = Onderbroken. Wat je deed is bewaard.
closing-nothing = Je was nog niet begonnen. Er is niets bewaard, en dat is prima.
closing-tired = Je stopte toen je moe werd. Zo is het bedoeld.
closing-time = { $time } minuten geoefend
closing-time-paused = { $time } minuten geoefend, { $paused } pauze

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
key-help = toetsen
key-hurts = dit doet pijn
key-hurts-short = pijn
key-next = verder
key-pause = pauze
key-quit = stop
key-start = begin
key-stop = stoppen
key-tired = moe
key-up = omhoog

help-title = Toetsen
help-close = Een willekeurige toets sluit dit.
help-confirm = kiezen, beginnen, ja
help-down = naar beneden in een lijst
help-help = deze lijst
help-hurts = dit doet pijn: stopt meteen
help-interrupt = meteen weg; wat je deed blijft bewaard
help-next = door naar het volgende
help-pause = pauze en weer verder
help-quit = het programma uit
help-stop = stoppen (vraagt het eerst), terug
help-tired = moe: maakt dit setje af, het telt
help-up = naar boven in een lijst

## Names of keys

keyname-ctrl = ctrl-{ $key }
keyname-down = ↓
keyname-enter = enter
keyname-esc = esc
keyname-space = spatie
keyname-up = ↑

## Plain mode

plain-act = { $act }, { $seconds } seconden
plain-act-rep = { $act }, { $seconds } seconden, { $rep } van { $reps }
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
cli-arg-id = Naam van een programma
cli-arg-id-or-file = Naam van een programma, of een programmabestand
cli-arg-json = Als JSON
cli-arg-lang = Taal: nl of en
cli-arg-mute = Zonder geluid
cli-arg-plain = Gewone regels tekst, zonder schermtekens
cli-arg-since = Vanaf deze datum (jjjj-mm-dd)
cli-cmd-check = Kijkt een programmabestand na
cli-cmd-help = Uitleg bij een opdracht
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
cli-bad-date = '{ $value }' is geen datum. Schrijf die als 2026-11-21.
cli-bad-lang = Taal '{ $value }' spreekt herstel niet. Kies uit: nl, en.
cli-bad-number = { $flag }: '{ $value }' is geen heel getal.
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
