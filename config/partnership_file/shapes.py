"""What the models say of a file, in words for whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from config.partnership_file.models import MainFile
from config.partnership_file.people_and_plans import PeopleFile, PlanFile
from config.partnership_file.places import Loc
from config.partnership_file.problems import Problem, meant
from config.partnership_file.sources import Part, Sources

MODELS: dict[Part, type[BaseModel]] = {
    Part.MAIN: MainFile,
    Part.PEOPLE: PeopleFile,
    Part.PLANS: PlanFile,
}
SENTENCES = {
    "missing": "This line is missing: add it.",
    "said": "{sentence}",
    "string_type": "This must be text in quotation marks.",
    "bool_type": "This must be true or false, without quotation marks.",
    "int_type": "This must be a whole number, without quotation marks.",
    "date_type": "This must be a day such as 2026-11-02, without quotation marks.",
    "datetime_type": "This must be a moment such as 2026-11-02T09:00:00, without quotation marks.",
    "tuple_type": "This must be a list: values in [ ], or entries that each begin with [[ ]].",
    "model_type": "This must be an entry of its own, with a name and a value on each line.",
    "greater_than_equal": "This must be {ge} or more.",
    "less_than_equal": "This must be {le} or less.",
}


def shape_problems(sources: Sources) -> Iterator[Problem]:
    """Unknown keys, missing lines, wrong types and values, in the order they stand."""
    for part, source in sources.items():
        try:
            MODELS[part].model_validate(source.data)
        except ValidationError as error:
            for detail in error.errors():
                yield source.problem(detail["loc"], _sentence(MODELS[part], detail))


def _sentence(model: type[BaseModel], detail: ErrorDetails) -> str:
    if detail["type"] == "extra_forbidden":
        return _nobody_knows(model, detail["loc"])
    template = SENTENCES.get(detail["type"])
    return f"{detail['msg']}." if template is None else template.format(**detail.get("ctx", {}))


def _nobody_knows(model: type[BaseModel], loc: Loc) -> str:
    written, names = str(loc[-1]), list(_model_at(model, loc[:-1]).model_fields)
    guess = meant(written, names)
    if guess is not None:
        return f'Nothing here is called "{written}": did you mean "{guess}"?'
    return f'Nothing here is called "{written}": take it out, or use one of {", ".join(names)}.'


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
