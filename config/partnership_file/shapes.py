"""What the models say of a file, in words for whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from config.partnership_file.models import MainFile
from config.partnership_file.people_and_plans import PeopleFile, PlanFile
from config.partnership_file.places import Loc, called
from config.partnership_file.problems import Problem, meant, shown
from config.partnership_file.sources import Part, Sources

MODELS: dict[Part, type[BaseModel]] = {
    Part.MAIN: MainFile,
    Part.PEOPLE: PeopleFile,
    Part.PLANS: PlanFile,
}
UNQUOTED = "without quotation marks"
SENTENCES = {
    "string_type": '"{name}" is {value}, but must be text: put it in quotation marks.',
    "bool_type": f'"{{name}}" is {{value}}, but must be true or false, {UNQUOTED}.',
    "int_type": f'"{{name}}" is {{value}}, but must be a whole number, {UNQUOTED}.',
    "date_type": f'"{{name}}" is {{value}}, but must be a day such as 2026-11-02, {UNQUOTED}.',
    "datetime_type": (
        f'"{{name}}" is {{value}}, but must be a moment such as 2026-11-02T09:00:00, {UNQUOTED}.'
    ),
    "tuple_type": (
        '"{name}" is {value}, but must be a list: values in [ ], or entries that each begin '
        "with [[ ]]."
    ),
    "dict_type": '"{name}" is {value}, but must be a table: a name and a value on each line.',
    "model_type": (
        '"{name}" is {value}, but must be an entry of its own, with a name and a value on each '
        "line."
    ),
    "greater_than_equal": '"{name}" is {value}, but must be {ge} or more.',
    "less_than_equal": '"{name}" is {value}, but must be {le} or less.',
    "too_short": '"{name}" has {actual_length}, but must have {min_length} values or more.',
    "too_long": '"{name}" has {actual_length}, but must have {max_length} values or fewer.',
}
"""By pydantic's name of the mistake."""

OTHERWISE = '"{name}" is {value}: {msg}.'


def shape_problems(sources: Sources) -> Iterator[Problem]:
    """Unknown keys, missing lines, wrong types and values, in the order they stand."""
    for part, source in sources.items():
        try:
            MODELS[part].model_validate(source.data)
        except ValidationError as error:
            details = error.errors()
            misspelt = {guess for one in details if (guess := _meant(MODELS[part], one))}
            for detail in details:
                if detail["loc"] not in misspelt:
                    loc = (*detail["loc"], *detail.get("ctx", {}).get("at", ()))
                    yield source.problem(loc, _sentence(MODELS[part], detail))


def _sentence(model: type[BaseModel], detail: ErrorDetails) -> str:
    match detail["type"]:
        case "extra_forbidden":
            return _nobody_knows(model, detail)
        case "missing":
            return _missing(model, detail["loc"])
        case "said":
            return str(detail["ctx"]["sentence"]).replace("{name}", called(detail["loc"]))
        case kind:
            facts = {"name": called(detail["loc"]), "value": shown(detail["input"])}
            facts |= detail.get("ctx", {}) | {"msg": detail["msg"]}
            return SENTENCES.get(kind, OTHERWISE).format(**facts)


def _meant(model: type[BaseModel], detail: ErrorDetails) -> Loc | None:
    """Where what was misspelt should stand: that it is missing need not be told as well."""
    if detail["type"] != "extra_forbidden":
        return None
    guess = meant(str(detail["loc"][-1]), _names(model, detail["loc"][:-1]))
    return None if guess is None else (*detail["loc"][:-1], guess)


def _nobody_knows(model: type[BaseModel], detail: ErrorDetails) -> str:
    written = detail["loc"][-1]
    if (place := _meant(model, detail)) is not None:
        return f'Nothing here is called "{written}": did you mean "{place[-1]}"?'
    names = ", ".join(_names(model, detail["loc"][:-1]))
    return f'Nothing here is called "{written}": take it out, or use one of {names}.'


def _missing(model: type[BaseModel], loc: Loc) -> str:
    *_, name = loc
    known = _model_at(model, loc[:-1]).model_fields[str(name)]
    where = "" if len(loc) > 1 else ", above the first line in [ ]"
    return f'"{name}" is missing: add {_example(known, loc)}{where}.'


def _example(known: FieldInfo, loc: Loc) -> str:
    table = ".".join(step for step in loc if isinstance(step, str))
    if next(_models(known.annotation), None) is None:
        return f"a line such as {loc[-1]} = {(known.examples or ['...'])[0]}"
    if isinstance(known.annotation, type) and issubclass(known.annotation, BaseModel):
        return f"an entry that begins with [{table}]"
    return f"one or more entries that each begin with [[{table}]]"


def _names(model: type[BaseModel], loc: Loc) -> list[str]:
    return list(_model_at(model, loc).model_fields)


def _model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    """The model that describes the table at a location."""
    for step in loc:
        if isinstance(step, str):
            model = next(_models(model.model_fields[step].annotation))
    return model


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
