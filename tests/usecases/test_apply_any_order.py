"""Whatever the file and people change, in whatever order: people's changes outlive every apply."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from governance.actions import UPDATES_BY_ACTION, Action, Owner, OwnerKind
from governance.partnership import Charter
from governance.people import Holding, Person, Post
from tests.jobs.office import START, Office
from tests.store.figures import size
from tests.usecases.cast import LATE, MANAGER, REF, found, kept, put
from tests.usecases.files import SAMPLE, Records, applied, of, saying
from usecases.sweep import Sweep, Swept
from usecases.update_action import ON_TRACK, UpdateAction

REFS = (REF, "BMG-2026-004", LATE)
TITLES = ("One", "Two", "Three")
LEADS: tuple[tuple[Owner, ...], ...] = (
    (),
    (Owner(OwnerKind.POST, "designated-nurse"),),
    (Owner(OwnerKind.PERSON, "samuel-greatorex"),),
)
HOLDERS = ("rachel-okafor", "piotr-lindqvist", "mark-lee")
POST = "di-public-protection"
MARK = Person(id="mark-lee", name="Mark Lee")

VALUES = st.one_of(
    st.tuples(st.just("title"), st.sampled_from(TITLES)),
    st.tuples(st.just("owners"), st.sampled_from(LEADS)),
)
STEPS = st.one_of(
    st.tuples(st.just("file says"), st.sampled_from(REFS), VALUES),
    st.tuples(st.just("people say"), st.sampled_from(REFS), VALUES),
    st.tuples(st.just("people rate"), st.sampled_from(REFS), st.none()),
    st.tuples(st.just("file hands on"), st.sampled_from(HOLDERS), st.none()),
    st.tuples(st.just("file counts"), st.integers(1, 5), st.none()),
    st.tuples(st.just("apply"), st.none(), st.none()),
)


def _said(ref: str, name: str, value: Any) -> dict[str, Any]:
    """A title that went from one action to another would be refused."""
    return {name: f"{value} of {ref}" if name == "title" else value}


@dataclass
class Model:
    """What the store must hold; `theirs` are the fields people were the last to change."""

    office: Office
    file: Records = (*SAMPLE, MARK)
    holds: dict[tuple[str, str], Any] = field(default_factory=dict)
    theirs: set[tuple[str, str]] = field(default_factory=set)
    rated: set[str] = field(default_factory=set)

    def step(self, what: str, one: Any, other: Any) -> None:
        match what:
            case "file says":
                self.file = saying(Action, one, self.file, **_said(one, *other))
            case "people say":
                ((name, value),) = _said(one, *other).items()
                put(self.office, replace(kept(self.office, Action, one), **{name: value}))
                self.holds[one, name] = value
                self.theirs.add((one, name))
            case "people rate":
                forecast = START.date().replace(month=12)
                self.office.do(MANAGER, UpdateAction(one, ON_TRACK, forecast=forecast, reason="so"))
                self.rated.add(one)
            case "file hands on":
                self.file = saying(Post, POST, self.file, holders=(Holding(one),))
            case "file counts":
                policy = replace(of(Charter, "charter").policy, ask_days_a_week=one)
                self.file = saying(Charter, "charter", self.file, policy=policy)
            case "apply":
                self.apply()

    def apply(self) -> None:
        applied(self.office, self.file)
        for key in [(ref, name) for ref in REFS for name in ("title", "owners")]:
            said = getattr(of(Action, key[0], self.file), key[1])
            if self.holds.get(key, said) == said:
                self.theirs.discard(key)
            if key not in self.theirs:
                self.holds[key] = said
        self.check()

    def check(self) -> None:
        for (ref, name), value in self.holds.items():
            assert getattr(kept(self.office, Action, ref), name) == value
        for ref in self.rated:
            assert kept(self.office, Action, ref).rating == "clear"
        held = kept(self.office, Post, POST).held_by(START.date())
        assert held == of(Post, POST, self.file).held_by(START.date())
        policy = of(Charter, "charter", self.file).policy
        assert kept(self.office, Charter, "charter").policy == policy
        assert self.office.do("clerk", Sweep()) == Swept(())
        assert applied(self.office, self.file).changes == ()


@settings(max_examples=size(8, 100))
@given(st.lists(STEPS, max_size=12))
def test_people_keep_what_they_changed_and_all_else_is_the_files(
    steps: list[tuple[str, Any, Any]],
) -> None:
    model = Model(Office())
    for step in steps:
        model.step(*step)
    updates = [update.id for update in found(model.office, UPDATES_BY_ACTION)]
    model.apply()
    assert [update.id for update in found(model.office, UPDATES_BY_ACTION)] == updates
