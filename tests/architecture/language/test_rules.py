"""ArchiMate's relationship rules: the size of the whole, single clauses, and what holds everywhere."""

from __future__ import annotations

from collections import Counter

import pytest

from checker.architecture.language import LANGUAGES, language
from checker.architecture.language import rules as rules_module
from checker.architecture.language.rules import RELATIONSHIP, allowed, legal, rules
from checker.architecture.language.succession import MERGED, REPLACED, now_called

JUNCTIONS = {"AndJunction", "OrJunction"}


def test_the_types_of_3_2_are_all_there() -> None:
    """Chapters 6 to 12: 60 elements, beside junctions; chapter 5: 11 relationships."""
    known = language("3.2")
    layers = Counter(one.layer for one in known.elements.values())
    assert layers == {
        "motivation": 10, "strategy": 4, "business": 13, "application": 9, "technology": 17, "implementation": 5,
        "other": 4,
    }  # fmt: skip
    assert len(known.relationships) == 11


def test_the_tables_have_the_size_that_archi_s_own_have() -> None:
    """Held once against the table that Archi 5.7 ships for 3.2, all 3,600 pairs of elements: no difference."""
    counts = Counter(kind for kind, _, _ in rules("3.2"))
    assert counts == {
        "Composition": 337, "Aggregation": 361, "Assignment": 285, "Realization": 1041, "Serving": 1249,
        "Access": 252, "Influence": 649, "Association": 3600, "Triggering": 1264, "Flow": 1264, "Specialization": 182,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "source", "target", "expected"),
    [
        ("Assignment", "BusinessActor", "BusinessRole", True),  # 8.2.1
        ("Assignment", "BusinessActor", "BusinessService", False),  # through what the actor performs
        ("Assignment", "BusinessActor", "ApplicationComponent", None),
        ("Assignment", "BusinessInterface", "BusinessService", True),  # 8.2.4
        ("Realization", "ApplicationFunction", "ApplicationService", True),  # 9.3.4
        ("Realization", "DataObject", "BusinessObject", True),  # 11.1
        ("Realization", "BusinessObject", "DataObject", None),
        ("Realization", "Artifact", "ApplicationComponent", True),  # 11.2
        ("Serving", "ApplicationService", "BusinessProcess", True),
        ("Serving", "ApplicationComponent", "ApplicationComponent", False),
        ("Serving", "DataObject", "ApplicationComponent", None),
        ("Access", "ApplicationFunction", "DataObject", True),
        ("Access", "ApplicationComponent", "DataObject", False),
        ("Access", "DataObject", "ApplicationComponent", None),
        ("Flow", "ApplicationComponent", "ApplicationComponent", False),
        ("Flow", "BusinessProcess", "BusinessProcess", True),
        ("Specialization", "BusinessActor", "BusinessRole", None),  # 5.4.1: the same type only
        ("Specialization", "Contract", "BusinessObject", True),  # 8.4.2
        ("Influence", "ApplicationComponent", "Goal", True),
        ("Influence", "Gap", "Goal", None),
        ("Association", "Gap", "Plateau", True),
        ("Realization", "WorkPackage", "Deliverable", True),  # 13.2.1
        ("Association", "DataObject", RELATIONSHIP, True),  # 5.2.4
        ("Association", RELATIONSHIP, RELATIONSHIP, None),
        ("Serving", "ApplicationComponent", RELATIONSHIP, None),
        ("Aggregation", "Plateau", RELATIONSHIP, True),  # 13.2.4
    ],
)
def test_a_clause(kind: str, source: str, target: str, *, expected: bool | None) -> None:
    assert legal("3.2", kind, source, target) is expected


@pytest.mark.parametrize("version", LANGUAGES)
def test_every_rule_speaks_of_types_there_are(version: str) -> None:
    known = language(version)
    for kind, source, target in rules(version):
        assert kind in known.relationships
        assert {source, target} <= known.elements.keys() - JUNCTIONS


def test_whatever_is_told_to_be_direct_is_legal() -> None:
    told = {triple for kind, table in rules_module._DIRECT.items() for triple in rules_module._triples(kind, table)}
    assert told <= rules("3.2").keys()
    assert Counter(rules("3.2").values())[False] > 2_000


def test_anything_may_be_associated_and_grouped() -> None:
    for one in language("3.2").elements.keys() - JUNCTIONS:
        assert "Association" in allowed("3.2", one, one)
        assert "Aggregation" in allowed("3.2", "Grouping", one)
        assert "Composition" in allowed("3.2", one, one)


def test_archimate_4_has_what_public_accounts_say() -> None:
    types = language("4").elements
    gone = "Interaction", "Constraint", "Contract", "Gap", "Representation", "BusinessRole", "ImplementationEvent"
    assert not [name for name in types if name.endswith(gone)]
    assert {name for name, one in types.items() if one.layer == "common"} == {
        "Role", "Collaboration", "Path", "Process", "Function", "Service", "Event", "Grouping", "Location",
    }  # fmt: skip
    assert legal("4", "Realization", "Node", "Path") is True
    assert legal("4", "Aggregation", "Path", "Node") is None
    assert legal("3.2", "Aggregation", "Path", "Node") is True
    assert legal("4", "Assignment", "ApplicationComponent", "Role") is True
    assert legal("3.2", "Assignment", "ApplicationComponent", "BusinessRole") is None


def test_every_type_of_3_2_has_become_something_in_4() -> None:
    known = language("4").elements
    for name in language("3.2").elements:
        new = REPLACED[name][0] if name in REPLACED else now_called(name)
        assert new in known, name
    assert MERGED.keys().isdisjoint(REPLACED)
