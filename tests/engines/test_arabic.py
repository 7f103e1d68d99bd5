"""Names that differ only by how they are written are one name; names that differ otherwise are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engines.arabic import normalised


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إدارة", "اداره"),
        ("آثار", "اثار"),
        ("مستشفى", "مستشفي"),
        ("السجـــل", "السجل"),
        ("مُدِيرِيَّة", "مديريه"),
        ("السجل  المدني ", "السجل المدني"),
        ("\ufe8e\ufedf\ufeb4\ufea0\ufede", "\u0627\u0644\u0633\u062c\u0644"),
        ("Portal", "PORTAL"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(("one", "other"), [("سجل", "سجلات"), ("وزارة", "وزير"), ("مسؤول", "مسول"), ("شان", "شأن ما")])
def test_two_names(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@given(st.text())
def test_a_second_time_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
