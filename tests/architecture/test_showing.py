"""Which elements and relationships a view shows."""

from __future__ import annotations

import pytest
from models import model_of

from checker.architecture import Node, Show, View
from checker.architecture.showing import drawn_relationships, shown

MODEL = model_of(
    "a BusinessProcess", "b BusinessProcess", "c BusinessProcess", "d DataObject",
    "a Flow b", "b Triggering c", "c Access d", "a Association d",
)  # fmt: skip


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (Show(("a", "nothing")), "a"),
        (Show(("a",), "type = DataObject"), "a d"),
        (Show(("a",), depth=1), "a b d"),
        (Show(("a",), depth=1, types=("Flow",)), "a b"),
        (Show(("a",), depth=2, types=("Flow", "Triggering")), "a b c"),
        (Show(("c",), depth=9), "a b c d"),
        (Show(("a",), depth=1, without=("b",)), "a d"),
        (Show(query="type = BusinessProcess"), "a b c"),
    ],
)
def test_elements(show: Show, expected: str) -> None:
    assert " ".join(one.id for one in shown(View("v", show=show), MODEL)) == expected


def test_a_drawing_shows_its_nodes() -> None:
    nodes = (Node("1", element="c", nodes=(Node("2", element="a"),)), Node("3", "note"))
    assert [one.id for one in shown(View("v", nodes=nodes), MODEL)] == ["a", "c"]


@pytest.mark.parametrize(
    ("relationships", "expected"),
    [
        (("all",), ["a-Flow-b", "a-Association-d", "b-Triggering-c", "c-Access-d"]),
        (("Flow",), ["a-Flow-b"]),
        (("c-Access-d", "Triggering"), ["b-Triggering-c", "c-Access-d"]),
    ],
)
def test_relationships(relationships: tuple[str, ...], expected: list[str]) -> None:
    view = View("v", show=Show(query="has(property.x) or not has(property.x)"), relationships=relationships)
    assert [one.id for one in drawn_relationships(view, MODEL, shown(view, MODEL))] == expected
