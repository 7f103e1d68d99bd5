"""Drawings of small models: everything in its place, in both directions of writing."""

from __future__ import annotations

import random
import re

import pytest
from drawing_checks import faults
from lxml import etree

from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship
from checker.architecture.views import Position, Show, View
from checker.drawing.measure import width, wrap
from checker.drawing.neighbours import neighbours
from checker.drawing.scene import Scene
from checker.drawing.scenes import scene_of
from checker.drawing.svg import svg
from checker.kernel.text import LANGUAGES, Language

pytest.importorskip("pygraphviz")
SVG = "{http://www.w3.org/2000/svg}"
WORDS = [
    *("وزارة", "السجل", "المدني", "الخدمة", "الإلكترونية", "المواطن", "بيان", "قيد"),
    *("منظومة", "دفع", "الفواتير", "والرسوم", "الشبكة", "الآمنة"),
]
TYPES = ["ApplicationComponent", "BusinessService", "Goal", "DataObject", "Node", "Plateau", "AndJunction"]
LINKS = ["Serving", "Flow", "Access", "Association", "Composition", "Realization", "Influence", "Assignment"]


def model(seed: int, count: int, links: int) -> Model:
    draw = random.Random(seed)  # noqa: S311 - the same model every time
    elements = [
        Element(
            f"e{number}",
            draw.choice(TYPES),
            {"ar": " ".join(draw.choices(WORDS, k=draw.randint(1, 7))), "en": "Element " * draw.randint(1, 6)},
        )
        for number in range(count)
    ]
    relationships = []
    for number in range(links):
        source, target = draw.sample(elements, 2)
        kind = draw.choice(LINKS)
        name = {"ar": "بيانات المواطن", "en": "data"} if draw.random() < 0.3 else {}
        relationships.append(Relationship(f"r{number}", kind, source.id, target.id, name, access="read-write"))
    return Model({"ar": "نموذج", "en": "Model"}, elements=tuple(elements), relationships=tuple(relationships))


def scene(whole: Model, language: Language, **options: object) -> Scene:
    names = tuple(one.id for one in whole.elements)
    view = View("all", {"ar": "الكل", "en": "All"}, show=Show(names), nest=("Composition",))._replace(**options)
    return scene_of(whole, view, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("direction", ["down", "right"])
@pytest.mark.parametrize(("seed", "count", "links"), [(1, 1, 0), (2, 9, 0), (3, 30, 12), (4, 30, 60), (5, 60, 90)])
def test_nothing_lies_on_anything(language: Language, direction: str, seed: int, count: int, links: int) -> None:
    assert faults(scene(model(seed, count, links), language, direction=direction)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_well_formed_and_says_every_name(language: Language) -> None:
    whole = model(6, 20, 25)
    drawn = scene(whole, language)
    root = etree.fromstring(svg(drawn, language, address_of=lambda box: f"elements/{box.id}/"))
    said = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    for box in drawn.boxes:
        assert all(line in said for line in box.lines)
    assert {link.get("href") for link in root.iter(f"{SVG}a")} == {f"elements/{one.id}/" for one in whole.elements}
    assert root.get("direction") == ("rtl" if language == "ar" else "ltr")


def test_one_in_a_page_needs_no_style_of_its_own() -> None:
    told = svg(scene(model(7, 12, 12), "ar"), "ar", standalone=False)
    assert "<style" not in told
    assert not re.search(r"\sstyle=", told)


def test_markup_in_a_name_stays_text() -> None:
    names = {"ar": "<script>x</script> & \"'", "en": "<b>"}
    whole = Model({"ar": "<i>"}, elements=(Element("a", "Node", names),))
    told = svg(scene(whole, "ar"), "ar", address_of=lambda _: '"><script>')
    assert "<script>" not in told
    etree.fromstring(told)


def test_arabic_is_drawn_from_right_to_left() -> None:
    whole = Model(
        {},
        elements=tuple(Element(name, "Node", {"ar": "عقدة", "en": "Node"}) for name in ("a", "b")),
        relationships=(Relationship("r", "Flow", "a", "b"),),
    )
    for language, first, second in (("en", "a", "b"), ("ar", "b", "a")):
        places = {box.id: box.x for box in scene(whole, language, direction="right").boxes}  # type: ignore[arg-type]
        assert places[first] < places[second]


def test_saved_positions_hold_and_what_has_none_stands_apart() -> None:
    whole = model(8, 6, 6)
    saved = {"e0": Position(100, 50, 200, 90), "e1": Position(500, 50)}
    drawn = scene(whole, "ar", positions=saved, nest=())
    places = {box.id: box for box in drawn.boxes}
    assert places["e1"].x - places["e0"].x == 400
    assert (places["e0"].width, places["e0"].height) == (200, 90)
    assert faults(drawn) == []


def test_a_line_into_the_frame_around_is_what_nesting_says() -> None:
    elements = tuple(Element(name, "ApplicationComponent", {"en": name}) for name in ("whole", "part", "other"))
    relationships = (
        Relationship("c", "Composition", "whole", "part"),
        Relationship("s", "Serving", "part", "whole"),
        Relationship("f", "Flow", "other", "whole"),
    )
    drawn = scene(Model({}, elements=elements, relationships=relationships), "en")
    assert [wire.id for wire in drawn.wires] == ["f"]
    assert faults(drawn) == []


def test_letters_are_measured_as_they_join() -> None:
    assert width("لا") < width("ل") + width("ا")
    assert width("REST") > 0
    assert width("السجل المدني REST", bold=True) > width("السجل المدني REST")


@pytest.mark.parametrize("text", ["كلمة", "قيد فردي من السجل المدني", "x" * 80, "interoperability " * 5, "", "   "])
def test_lines_fit_their_room_and_lose_nothing(text: str) -> None:
    lines = wrap(text, 90)
    assert all(width(line) <= 90 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_junction_among_neighbours_is_small_and_named(language: Language) -> None:
    whole = Model(
        {},
        elements=(
            Element("a", "Node", {"ar": "عقدة", "en": "Node"}),
            Element("j", "AndJunction", {"ar": "ثم", "en": "then"}),
        ),
        relationships=(Relationship("r", "Flow", "a", "j"),),
    )
    drawn = neighbours(whole, whole.by_id["a"], language)
    (junction,) = [box for box in drawn.boxes if box.type == "AndJunction"]
    assert junction.width == junction.height < 20
    assert junction.title == ("ثم" if language == "ar" else "then")
    assert faults(drawn) == []
