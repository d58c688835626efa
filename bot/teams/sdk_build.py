"""Microsoft's own SDK, loaded and built so that nothing but Clerk's settings says what it does."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING
from warnings import catch_warnings

from bot.teams.alone import alone

if TYPE_CHECKING:
    from microsoft_teams.apps import App
    from microsoft_teams.apps.http import HttpRouteHandler

SECONDS = 10
"""For any call that it would make; Clerk has it make none."""


class Adapter:
    """The SDK's one address in the one web application."""

    take: HttpRouteHandler

    def register_route(self, _method: str, _path: str, handler: HttpRouteHandler) -> None:
        self.take = handler

    def serve_static(self, path: str, directory: str) -> None:
        """It has nothing to show."""

    async def start(self, port: int) -> None:
        """Clerk listens already."""

    async def stop(self) -> None:
        """Clerk stops by itself."""


@cache
def load() -> type[App]:
    """Takes seconds. Of what it would log nothing is wanted, for that may be what people wrote."""
    logging.getLogger("microsoft_teams").setLevel(logging.CRITICAL + 1)
    with alone(), catch_warnings(action="ignore"):  # about what is in preview
        from opentelemetry import metrics, trace

        # with meters that count, each activity would stay in the memory
        metrics.set_meter_provider(metrics.NoOpMeterProvider())
        trace.set_tracer_provider(trace.NoOpTracerProvider())
        from microsoft_teams.apps import App
    return App


def build(app: str, tenant: str, adapter: Adapter) -> App:
    """For the bot's own id, and where it is registered. It sends nothing, so no secret is given."""
    made = load()
    from microsoft_teams.api.auth.cloud_environment import PUBLIC
    from microsoft_teams.common import ClientOptions

    with alone():
        return made(
            client_id=app,
            tenant_id=tenant,
            token=lambda _scope, _tenant: "",
            cloud=PUBLIC,
            client=ClientOptions(timeout=SECONDS),
            http_server_adapter=adapter,
            dangerously_allow_unauthenticated_requests=False,
            fetch_user_token=False,
            state=False,
            telemetry={"agent365": False},
        )
