"""What changed from one model to another, and the matrix of who depends on whom."""

from __future__ import annotations

from checker.architecture.changes import both, changes
from checker.architecture.matrix import matrix
from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship


def model(elements: str, links: str) -> Model:
    """`a:Name b:Name`, `a>b c>d`."""
    return Model(
        {},
        elements=tuple(Element(*pair) for pair in ((one.partition(":")[0], "Node") for one in elements.split())),
        relationships=tuple(Relationship(link, "Flow", *link.split(">")) for link in links.split()),
    )


def test_nothing_changed() -> None:
    assert changes(model("a b", "a>b"), model("b a", "a>b")).nothing


def test_what_is_added_removed_and_changed() -> None:
    before = model("a b c", "a>b b>c")
    after = model("a b d", "a>b a>d")
    after = Model(
        {},
        elements=tuple(one._replace(name={"en": "B"}) if one.id == "b" else one for one in after.elements),
        relationships=after.relationships,
    )
    told = changes(before, after)
    assert [one.id for one in told.added_elements] == ["d"]
    assert [one.id for one in told.removed_elements] == ["c"]
    assert [(one.after.id, one.fields) for one in told.changed_elements] == [("b", ("name",))]
    assert [one.id for one in told.added_relationships] == ["a>d"]
    assert [one.id for one in told.removed_relationships] == ["b>c"]
    assert told.states() == {"d": "added", "a>d": "added", "c": "removed", "b>c": "removed", "b": "changed"}


def test_a_drawing_shows_what_changed_and_what_it_is_joined_to() -> None:
    before, after = model("a b c x y", "a>b b>c x>y"), model("a b d x y", "a>b a>d x>y")
    told = changes(before, after)
    shown = both(before, after, told)
    assert [one.id for one in shown.elements] == ["a", "b", "c", "d"]
    assert {one.id for one in shown.relationships} == {"b>c", "a>d"}


def test_a_matrix_counts_steps_and_stops_at_what_all_share() -> None:
    whole = Model(
        {},
        elements=(
            Element("register", "ApplicationComponent", specialization="register"),
            Element("bus", "ApplicationComponent", specialization="bus"),
            Element("service", "ApplicationService"),
            Element("portal", "ApplicationComponent"),
            Element("other", "ApplicationComponent"),
        ),
        relationships=(
            Relationship("1", "Realization", "register", "service"),
            Relationship("2", "Serving", "service", "portal"),
            Relationship("3", "Flow", "register", "bus"),
            Relationship("4", "Flow", "bus", "other"),
        ),
    )
    found = matrix(whole, "type = ApplicationComponent", "specialization = register")
    assert found.cells == {("bus", "register"): 1, ("portal", "register"): 2}
    assert [one.id for one in found.rows] == ["bus", "portal"]
