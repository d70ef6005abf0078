language-name = Nederlands

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
