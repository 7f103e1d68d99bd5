"""The shipped architecture holds what the programme names, and can be read."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.architecture import Element, Model, Relationship, View
from checker.architecture.language.rules import RELATIONSHIP, legal
from checker.architecture.showing import shown
from checker.repository.modelling import load_model

ROOT = Path(__file__).resolve().parents[2]
STANDARDS = ROOT / "standards"
SYSTEMS = {
    "ict-standards", "interoperability", "unified-architecture", "portal", "service-inventory", "civil-affairs-portal",
    "registered-mail", "e-payment", "e-signature", "document-management", "document-exchange", "secure-network",
    "data-banks", "citizen-service-centre", "shared-services", "project-register", "teams",
}  # fmt: skip
BANKS = {
    "civil", "industrial", "commercial", "judicial", "real-estate", "civil-servants", "vehicles", "residency",
}  # fmt: skip
OFFICIAL = {"provider-description-data", "centre-profile-data", "code-list-data"}
"""Hold addresses of offices and codes, by elements that elsewhere tell of persons."""
READABLE = 40
"""Elements that a person takes in on one page."""


@cache
def model() -> Model:
    loaded = load_model(ROOT / "architecture", keep=False)
    assert not loaded.troubles
    return loaded.model


def said(element: Element, key: str) -> list[Any]:
    """What a property says, one value or several."""
    value = element.properties.get(key, ())
    return list(value) if isinstance(value, tuple) else [value]


def of_type(name: str) -> list[Element]:
    return [one for one in model().elements if one.type == name]


def ends(one: Relationship) -> tuple[str, str]:
    """The types of both ends."""
    found = [model().by_id.get(name) for name in (one.source, one.target)]
    return (found[0].type if found[0] else RELATIONSHIP, found[1].type if found[1] else RELATIONSHIP)


def test_it_is_whole() -> None:
    assert len(model().elements) >= 400
    assert len(model().relationships) >= 700
    assert len(model().views) >= 25


def test_every_name_and_documentation_is_in_both_languages() -> None:
    parts: list[Element | View] = [*model().elements, *model().views]
    for one in parts:
        assert all(one.name.get(language) and one.documentation.get(language) for language in ("ar", "en")), one.id


def test_every_relationship_is_one_archimate_allows() -> None:
    wrong = [one for one in model().relationships if legal("3.2", one.type, *ends(one)) is None]
    assert not wrong


def test_every_end_is_there() -> None:
    for one in model().relationships:
        assert model().concept(one.source), one
        assert model().concept(one.target), one


def test_the_seventeen_systems_are_there() -> None:
    assert {value for one in model().elements for value in said(one, "system")} == SYSTEMS


def test_the_eight_data_banks_keep_records_of_the_dictionary() -> None:
    found = Counter(one.properties["bank"] for one in of_type("DataObject") if "bank" in one.properties)
    assert found.keys() == BANKS
    named = {value for one in of_type("DataObject") for value in said(one, "data-elements")}
    assert {"national-number", "property-number", "vehicle-plate"} <= named
    known = {path.stem for path in (STANDARDS / "data-elements" / "1.0" / "elements").glob("*.yaml")}
    assert named <= known


def test_what_tells_of_persons_is_personal() -> None:
    folder = STANDARDS / "data-elements" / "1.0" / "elements"
    texts = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in folder.glob("*.yaml")}
    telling = {name for name, text in texts.items() if text["personal-data"] != "none"}
    assert "national-number" in telling
    for one in of_type("DataObject"):
        if telling & set(said(one, "data-elements")) and one.id not in OFFICIAL:
            assert one.properties.get("personal") is True, one.id


def test_requirements_are_those_of_the_standards() -> None:
    names = [str(value) for one in of_type("Requirement") for value in said(one, "requirement")]
    assert len(names) >= 30
    for name in names:
        standard, requirement = name.split("/")
        assert list(STANDARDS.glob(f"{standard}/*/requirements/{requirement}.yaml")), name


def test_plateaus_lead_from_the_circular_to_the_target() -> None:
    steps = ["plt-2009", "plt-2015", "plt-2026", "plt-transition", "plt-target"]
    assert sorted(one.id for one in of_type("Plateau")) == sorted(steps)
    for before, after in pairwise(steps):
        assert any(one.type == "Triggering" and one.target == after for one in model().outgoing[before])


@pytest.mark.parametrize("view", model().views, ids=lambda view: view.id)
def test_a_view_shows_what_can_be_read(view: View) -> None:
    found = {one.id for one in shown(view, model())}
    assert 5 <= len(found) <= READABLE
    assert view.show is not None
    assert set(view.show.elements) <= found | set(view.show.without)
    assert not view.positions or view.positions.keys() == found


def test_everyone_finds_a_view_and_every_element_is_in_one() -> None:
    audiences = Counter(reader for view in model().views for reader in view.audience)
    assert min(audiences[reader] for reader in ("minister", "executive", "architect", "engineer")) >= 15
    seen = {one.id for view in model().views for one in shown(view, model())}
    assert {one.id for one in model().elements} == seen
