"""That somebody cannot be served on a platform."""

from __future__ import annotations

from bot.talk.notice import Notice


class Unserved(Exception):
    """Whoever came cannot be served; `notice` tells them why."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice.heading)
        self.notice = notice
