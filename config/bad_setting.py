"""What is raised for a setting that cannot be used."""

from __future__ import annotations


class BadSetting(Exception):
    """A setting cannot be used; the text says which and what to do, and shows no secret."""
