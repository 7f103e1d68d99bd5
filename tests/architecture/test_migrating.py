"""From ArchiMate 3.2 to 4: what becomes of what, and that each decision is told."""

from __future__ import annotations

from models import model_of

from checker.architecture import Element, Model, Show, Specialization, View
from checker.architecture.checking import check
from checker.architecture.language import language
from checker.architecture.language.rules import legal, rules
from checker.architecture.migrating import _new_type, migrate


def test_types_that_were_merged_keep_their_layer_as_a_property() -> None:
    found = migrate(model_of("a BusinessProcess", "b ApplicationService", "c TechnologyCollaboration", "d Node"))
    assert [(one.type, one.properties.get("layer")) for one in found.model.elements] == [
        ("Process", "business"), ("Service", "application"), ("Collaboration", "technology"), ("Node", None),
    ]  # fmt: skip
    assert [one.code for one in found.decisions] == ["migrate.merged"] * 3
    assert found.model.language == "4"


def test_types_that_are_gone_say_what_they_were() -> None:
    special = Element("c", "Contract", specialization="treaty")
    model = Model({}, elements=(Element("a", "Constraint"), Element("b", "BusinessInteraction"), special))
    found = migrate(model)
    one, two, three = found.model.elements
    assert (one.type, one.specialization) == ("Requirement", "constraint")
    assert (two.type, two.specialization) == ("Process", "interaction")
    assert (three.type, three.specialization, three.properties) == (
        "BusinessObject", "treaty", {"archimate-3.2": "contract"},
    )  # fmt: skip
    assert [one.code for one in found.decisions] == [
        "migrate.replaced", "migrate.replaced", "migrate.replaced-special",
    ]  # fmt: skip


def test_an_aggregation_by_a_path_is_turned_round() -> None:
    found = migrate(model_of("p Path", "n Node", "p Aggregation n"))
    (line,) = found.model.relationships
    assert (line.type, line.source, line.target) == ("Realization", "n", "p")
    assert [one.code for one in found.decisions] == ["migrate.path"]
    assert list(check(found.model)) == []


def test_whatever_was_legal_is_legal_in_4_but_for_what_a_path_aggregated() -> None:
    new = {name: _new_type(name) for name in language("3.2").elements}
    lost = [triple for triple in rules("3.2") if legal("4", triple[0], new[triple[1]], new[triple[2]]) is None]
    assert {(kind, source) for kind, source, _ in lost} == {("Aggregation", "Path")}
    for _, _, part in lost:
        found = migrate(model_of("p Path", f"x {part}", "p Aggregation x"))
        assert "migrate.path" in [one.code for one in found.decisions], part
        assert list(check(found.model)) == []


def test_a_relationship_that_was_illegal_before_stays_for_checking_to_tell() -> None:
    model = model_of("a DataObject", "b ApplicationComponent", "a Serving b")
    found = migrate(model)
    assert found.model.relationships == model.relationships
    assert [one.code for one in check(found.model)] == ["model.illegal"]


def test_queries_of_views_ask_for_the_new_types() -> None:
    view = View("v", show=Show(query="type in (BusinessProcess, 'Node') and name ~ BusinessProcess2"))
    model = model_of("a BusinessProcess", views=(view,), specializations=(Specialization("s", "x", "BusinessRole"),))
    found = migrate(model)
    (new,) = found.model.views
    assert new.show
    assert new.show.query == "type in (Process, 'Node') and name ~ BusinessProcess2"
    assert found.model.specializations[0].type == "Role"
    assert [one.code for one in found.decisions] == ["migrate.merged", "migrate.query"]


def test_a_model_in_4_stays_as_it_is() -> None:
    model = model_of("a Process", language="4")
    assert migrate(model) == (model, ())
