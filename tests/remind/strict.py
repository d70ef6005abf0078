"""A calendar of herstel, read by the parser of another project (icalendar, from PyPI).

Usage: strict.py FIRST.ics AGAIN.ics DATE TIMES   (DATE: the day they were written on; TIMES: such as 10:00,20:00)
AGAIN was written later from the same diary: the same events, each with a higher sequence.
"""

import sys
from collections import Counter
from datetime import date, datetime, time, timedelta
from pathlib import Path

from dateutil.rrule import rrulestr
from icalendar import Calendar


def lines(data: bytes) -> None:
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, line
        line.decode("utf-8")


def read(path: str):
    data = Path(path).read_bytes()
    lines(data)
    calendars = Calendar.from_ical(data, multiple=True)
    assert len(calendars) == 1
    calendar = calendars[0]
    for component in calendar.walk():
        assert not component.errors, component.errors
        for name in component.required:
            assert name in component, f"{component.name} has no {name}"
        for name in component.singletons:
            assert not isinstance(component.get(name), list), f"{component.name} has two {name}"
    # What was read is what is written.
    again = Calendar.from_ical(calendar.to_ical())
    assert again == calendar
    return calendar


def days(event):
    start = event.decoded("DTSTART")
    assert isinstance(start, datetime) and start.tzinfo is None, "a time without a zone"
    assert event.decoded("DTEND") > start
    rule = event["RRULE"].to_ical().decode()
    until = event["RRULE"]["UNTIL"][0]
    assert isinstance(until, datetime) and until.tzinfo is None, "of the kind of DTSTART"
    assert until.time() == start.time(), "the last one is one of them"
    return list(rrulestr(rule, dtstart=start))


def main() -> None:
    first, again, today, times = sys.argv[1:]
    today = date.fromisoformat(today)
    times = [time.fromisoformat(at) for at in times.split(",")]
    calendar = read(first)
    events = calendar.walk("VEVENT")
    uids = [str(event["UID"]) for event in events]
    assert events and len(set(uids)) == len(uids)
    reminded = Counter()
    for event in events:
        (alarm,) = event.walk("VALARM")
        assert alarm["ACTION"] == "DISPLAY" and alarm.decoded("TRIGGER") == timedelta(0)
        assert alarm["DESCRIPTION"] == event["SUMMARY"]
        for moment in days(event):
            reminded[moment] += 1
    assert set(reminded.values()) == {1}, "no moment twice"
    last = max(reminded).date()
    tomorrow = today + timedelta(days=1)
    expected = {
        datetime.combine(tomorrow + timedelta(days=day), at)
        for day in range((last - tomorrow).days + 1)
        for at in times
    }
    missing = expected - set(reminded)
    assert not missing, f"{len(missing)} moments are missing, the first {min(missing)}"
    assert all(moment.date() == today for moment in set(reminded) - expected)

    later = {str(event["UID"]): int(event["SEQUENCE"]) for event in read(again).walk("VEVENT")}
    assert set(uids) == set(later), "the same events"
    for event in events:
        assert later[str(event["UID"])] > int(event["SEQUENCE"]) >= 0
    print(f"{len(events)} events, {len(reminded)} moments until {last}")


main()
