language-name = Nederlands

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
