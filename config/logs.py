"""Structured logs: one JSON line an event, with ids and outcomes, never what people wrote."""

from __future__ import annotations

import logging
import sys

import structlog
from structlog.typing import EventDict, WrappedLogger


def set_up(*, readable: bool) -> None:
    """`readable`: coloured lines for a terminal, instead of JSON."""
    renderer = structlog.dev.ConsoleRenderer() if readable else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            _without_rehearsed,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def _without_rehearsed(_log: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """What only happens in a rehearsal is no event, unless something goes wrong in it."""
    if event.get("rehearsal") and method == "info":
        raise structlog.DropEvent
    return event
