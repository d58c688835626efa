"""What Slack refuses in blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.slack.recording.records import Json

TEXT_LIMITS = {"header": 150, "section": 3000}


def problems(blocks: Sequence[Json]) -> list[str]:
    return list(_problems(blocks))


def _problems(blocks: Sequence[Json]) -> Iterator[str]:
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    yield from (f"block_id {name} already exists" for name, count in ids.items() if count > 1)
    for index, block in enumerate(blocks):
        where = f"[json-pointer:/blocks/{index}]"
        if not block.get("type"):
            yield f"missing type {where}"
        if len(block.get("block_id", "")) > 255:
            yield f"block_id too long {where}"
        text = block.get("text")
        if isinstance(text, dict) and not 0 < len(text.get("text", "")) <= TEXT_LIMITS.get(
            str(block["type"]), 3000
        ):
            yield f"text is empty or too long {where}"
        if block.get("type") == "actions" and not 0 < len(block.get("elements", ())) <= 25:
            yield f"wrong number of elements {where}"
