"""What the operator sets, from the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

from config.bad_setting import BadSetting
from config.slack.settings import BOT, SlackSettings, read_slack
from config.teams.settings import APP, TeamsSettings, read_teams

__all__ = ["SAMPLE", "SHORTEST", "BadSetting", "Settings", "read_settings"]

SAMPLE = Path(__file__).parent / "nottingham.toml"
ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
SHORTEST = 32  # characters of a secret
PLATFORMS = {"Slack": BOT, "Teams": APP}


@dataclass(frozen=True, slots=True)
class Settings:
    """`secret` None: one is made in the data folder. `platforms` are the real ones set up.

    `backup_recipient` (an age key) or the file `backup_passphrase` say who may open backups.
    """

    partnership: Path = SAMPLE
    data: Path = Path("data")
    host: str = "127.0.0.1"
    port: int = 8080
    url: str = ""
    secret: str | None = field(default=None, repr=False)
    platforms: tuple[str, ...] = ()
    backups: Path | None = None
    backup_recipient: str = ""
    backup_passphrase: Path | None = None
    slack: SlackSettings | None = None
    teams: TeamsSettings | None = None

    @property
    def backup_folder(self) -> Path:
        return self.backups or self.data / "backups"

    @property
    def base_url(self) -> str:
        return (self.url or f"http://localhost:{self.port}").rstrip("/")

    @property
    def loopback(self) -> bool:
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def places(self) -> tuple[str, ...]:
        """Where people can be written to, by the names they may say."""
        return ("console",) if self.console else tuple(map(str.casefold, self.platforms))

    @property
    def console(self) -> bool:
        """Loopback only, and off as soon as a real platform is set up."""
        return self.loopback and not self.platforms


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Raises BadSetting."""
    return Settings(
        partnership=Path(environment.get("CLERK_PARTNERSHIP") or SAMPLE),
        data=Path(environment.get("CLERK_DATA") or "data"),
        host=environment.get("CLERK_HOST") or "127.0.0.1",
        port=_port(environment.get("CLERK_PORT") or "8080"),
        url=_url(environment.get("CLERK_URL") or ""),
        secret=_secret(environment.get("CLERK_SECRET") or None),
        platforms=tuple(name for name, variable in PLATFORMS.items() if environment.get(variable)),
        backups=_path(environment.get("CLERK_BACKUPS")),
        backup_recipient=environment.get("CLERK_BACKUP_RECIPIENT") or "",
        backup_passphrase=_path(environment.get("CLERK_BACKUP_PASSPHRASE_FILE")),
        slack=read_slack(environment),
        teams=read_teams(environment),
    )


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 0 < int(text) < 65536):
        raise BadSetting(f"CLERK_PORT is “{text}”: it must be a number from 1 to 65535.")
    return int(text)


def _url(text: str) -> str:
    if text and not ADDRESS.fullmatch(text):
        raise BadSetting(f"CLERK_URL is “{text}”: it must look like https://clerk.example.org")
    return text


def _secret(text: str | None) -> str | None:
    if text is not None and len(text) < SHORTEST:
        raise BadSetting(f"CLERK_SECRET is too short: use at least {SHORTEST} random characters.")
    return text
