"""The shelf refuses what it was not made for."""

from __future__ import annotations

import pytest

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.people import Agency
from store.shelf import Shelf


def test_a_kind_it_was_not_made_for_is_refused() -> None:
    text = r"^This store was not made for records of the kind Action\.$"
    with pytest.raises(ValueError, match=text):
        Shelf([Agency], []).get(Action, "A1")
    with pytest.raises(ValueError, match=text):
        Shelf([Agency], [ACTIONS_BY_GROUP])
