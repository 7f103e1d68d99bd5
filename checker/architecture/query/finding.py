"""Asking a query of a model."""

from __future__ import annotations

from checker.architecture.model import Model
from checker.architecture.query.parsing import parse
from checker.architecture.values import Element


def find(query: str, model: Model) -> list[Element]:
    """The elements a query finds, in the order of the model. Raises Trouble where it is no query."""
    asked = parse(query)(model)
    return [one for one in model.elements if asked(one)]
