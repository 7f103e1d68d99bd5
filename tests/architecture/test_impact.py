"""Who depends on whom, and the way from one element to another."""

from __future__ import annotations

import pytest

from checker.architecture.impact import impact, path, responsible
from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship


def model(*links: str) -> Model:
    """`a Serving b`, `a Access:write b`, `a Association> b`."""
    relationships, names = [], dict[str, None]()
    for number, link in enumerate(links):
        source, kind, target = link.split()
        kind, _, access = kind.partition(":")
        directed = kind.endswith(">")
        names |= {source: None, target: None}
        relationships.append(
            Relationship(f"r{number}", kind.removesuffix(">"), source, target, access=access, directed=directed)
        )
    elements = tuple(Element(name, "Node", {"en": name}) for name in names)
    return Model({}, elements=elements, relationships=tuple(relationships))


@pytest.mark.parametrize(
    ("link", "on_a", "on_b"),
    [
        ("a Serving b", ["b"], []),
        ("a Realization b", ["b"], []),
        ("a Assignment b", ["b"], []),
        ("a Triggering b", ["b"], []),
        ("a Flow b", ["b"], []),
        ("a Influence b", ["b"], []),
        ("a Composition b", [], ["a"]),
        ("a Aggregation b", [], ["a"]),
        ("a Specialization b", [], ["a"]),
        ("a Access:read b", [], ["a"]),
        ("a Access:access b", [], ["a"]),
        ("a Access:write b", ["b"], []),
        ("a Access:read-write b", ["b"], ["a"]),
        ("a Association b", ["b"], ["a"]),
        ("a Association> b", [], ["a"]),
    ],
)
def test_which_end_depends_on_the_other(link: str, on_a: list[str], on_b: list[str]) -> None:
    whole = model(link)
    assert [one.element.id for one in impact(whole, "a")] == on_a
    assert [one.element.id for one in impact(whole, "b")] == on_b


def test_the_nearest_come_first_with_the_way_they_are_reached() -> None:
    whole = model("a Serving b", "b Serving c", "a Flow d", "c Serving a")
    assert [(one.element.id, one.distance, one.via) for one in impact(whole, "a")] == [
        ("b", 1, "a"),
        ("d", 1, "a"),
        ("c", 2, "b"),
    ]
    assert [one.element.id for one in impact(whole, "a", depth=1)] == ["b", "d"]
    assert [one.element.id for one in impact(whole, "a", types=["Serving"])] == ["b", "c"]


def test_an_association_is_followed_once() -> None:
    assert [one.element.id for one in impact(model("a Association b", "b Serving c"), "a")] == ["b"]


def test_the_shortest_way() -> None:
    whole = model("a Serving b", "b Serving c", "d Flow c", "a Flow x", "x Flow y", "y Flow d")
    assert [name for _, name in path(whole, "a", "d")] == ["b", "c", "d"]
    assert path(whole, "a", "a") == []
    assert path(model("a Serving b", "c Serving d"), "a", "d") == []


def test_the_body_an_element_belongs_to() -> None:
    actor, other = Element("ministry", "BusinessActor"), Element("other", "BusinessActor")
    service, part = Element("service", "BusinessService"), Element("part", "ApplicationInterface")
    system = Element("system", "ApplicationComponent", properties={"owner": "other"})
    whole = Model(
        {},
        elements=(actor, other, service, system, part),
        relationships=(
            Relationship("r0", "Assignment", "ministry", "service"),
            Relationship("r1", "Composition", "system", "part"),
        ),
    )
    assert responsible(whole, actor) == "ministry"
    assert responsible(whole, service) == "ministry"
    assert responsible(whole, system) == "other"
    assert responsible(whole, part) == "other"
    assert responsible(whole, Element("alone", "Node")) == ""
