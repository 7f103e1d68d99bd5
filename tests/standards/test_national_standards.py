"""The shipped standards keep to their own forms, and every example shows what it says it shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from checker.kernel.level import Level
from checker.kernel.standard import Standard
from checker.repository import Repository
from checker.runners.standards_check import check_standards

DAY = date(2026, 11, 24)
REPOSITORY = Repository.open()
STANDARDS: Mapping[str, Standard] = {head.citation: head for head in REPOSITORY.standards()}


@pytest.mark.parametrize("citation", STANDARDS)
def test_keeps_to_its_forms_and_its_examples_hold(citation: str) -> None:
    """Every requirement runs over its own examples and over all the others', and breaks on none."""
    held = check_standards(REPOSITORY, [citation], DAY)
    assert [str(mistake) for mistake in held.mistakes] == []
    assert held.examples >= 2 * held.requirements


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("ict-baseline", 12),
        ("rest-api", 35),
        ("soap-services", 40),
        ("data-elements", 8),
        ("message-envelope", 12),
        ("e-payment", 20),
        ("schema-design", 18),
    ],
)
def test_holds_what_the_systems_need_at_least(name: str, least: int) -> None:
    requirements = REPOSITORY.standard(name).requirements
    assert len(requirements) >= least
    assert any(requirement.level is Level.MUST for requirement in requirements)
    assert all(requirement.cites for requirement in requirements)


def test_the_dictionary_holds_the_first_elements_and_code_lists() -> None:
    supplies = REPOSITORY.supplies(DAY)
    assert len(supplies.elements()) >= 30
    wanted = {"governorates", "sex", "civil-status", "currencies-in-use", "document-kinds", "security-classes"}
    assert wanted <= supplies.code_lists().keys()
    assert len(supplies.code_lists()["governorates"]["codes"]) == 14


def test_reading_all_of_it_meets_no_mistake() -> None:
    for head in REPOSITORY.standards():
        REPOSITORY.whole(head)
    assert [str(trouble) for trouble in REPOSITORY.troubles] == []
    assert REPOSITORY.editions
    assert REPOSITORY.profiles
