"""Measures calendars. Run as: python -m tests.papers.bench

Times are in milliseconds: the median, and what one in a hundred exceeds.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from governance.meetings import MEETINGS_BY_DAY, Meeting
from papers.ics import IcsWriter
from papers.ics_event import event_octets
from tests.jobs.office import Office
from tests.papers.feeds import feed, london_event
from tests.store.bench import say, timed
from tests.usecases.calendars import link, read
from tests.usecases.cast import RACHEL, found, put
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings

MANY = 2000
AT = "2027-01-05T10:00"


def writing() -> None:
    event = london_event(AT, place="Committee room 2", text="Chair: Winston Baptiste")
    say("build one event", timed(lambda: event_octets(event)))
    events = [replace(event, uid=f"{n}@clerk.example") for n in range(MANY)]
    writer = IcsWriter(str)
    say(f"write {MANY} events, none kept", timed(lambda: writer.write(feed(*events)), 1))

    def afresh() -> None:
        writer.write(feed(*(replace(one) for one in events)))

    say(f"write {MANY} events, all kept", timed(afresh, 30))


def reading(office: Office, what: str) -> None:
    link(office, RACHEL, "all")
    say(f"read the feed of {what}, the first time", timed(lambda: read(office, RACHEL, "all"), 1))
    say(f"read the feed of {what}, nothing changed", timed(lambda: read(office, RACHEL, "all"), 30))


def crowded() -> Office:
    """The sample with 2,000 meetings of one group."""
    office = Office()
    office.do(CLERK, PlanMeetings())
    first = next(one for one in found(office, MEETINGS_BY_DAY) if one.group == "BMG")
    put(office, *(_later(first, n) for n in range(MANY)))
    return office


def _later(first: Meeting, n: int) -> Meeting:
    return replace(first, id=f"BMG/{n}", on=first.on + timedelta(days=n % 400), version=0)


if __name__ == "__main__":
    writing()
    sample = Office()
    sample.do(CLERK, PlanMeetings())
    reading(sample, "the sample")
    reading(crowded(), f"{MANY} meetings")
