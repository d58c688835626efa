"""What a reader is shown, and what they can do about it."""

from __future__ import annotations

from usecases.views.action import ActionView, view_action
from usecases.views.deed import DeedView, view_deed
from usecases.views.extension import ExtensionView, view_extension
from usecases.views.names import LeadView, agency_name
from usecases.views.possible import STATES, VERBS, fits
from usecases.views.share import ShareView
from usecases.views.update import UNDER_WAY, UpdateView, key_says, read_update, view_update

__all__ = [
    "STATES",
    "UNDER_WAY",
    "VERBS",
    "ActionView",
    "DeedView",
    "ExtensionView",
    "LeadView",
    "ShareView",
    "UpdateView",
    "agency_name",
    "fits",
    "key_says",
    "read_update",
    "view_action",
    "view_deed",
    "view_extension",
    "view_update",
]
