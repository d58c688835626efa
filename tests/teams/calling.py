"""A client of the recording Teams."""

from __future__ import annotations

from bot.teams.client import Client
from bot.teams.connector import Connector
from bot.teams.pace import Pace
from bot.teams.tokens import Tokens
from tests.slack.ticking import Ticking
from tests.teams.recording.server import Recording


def a_client(recording: Recording, clock: Ticking) -> Client:
    teams = recording.teams
    tokens = Tokens(teams.app, teams.secret, teams.home, clock.now, teams.login)
    return Client(tokens, Pace(clock.now, clock.sleep), recording.allowed)


def a_connector(recording: Recording, clock: Ticking) -> Connector:
    return Connector(a_client(recording, clock), recording.teams.app)
