"""The actors of the unified architecture, as shipped and as a folder may say them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.kernel.trouble import Trouble
from checker.repository.bodies import actors, bodies

ROOT = Path(__file__).resolve().parents[2]
ARCHITECTURE = ROOT / "architecture"
WELL = """
elements:
  - {id: ministry-one, type: BusinessActor, name: {ar: أولى, en: One}, documentation: {ar: أ, en: a}}
  - {id: ministry-one.service, type: BusinessService, name: {ar: خدمة, en: S}, documentation: {ar: ب, en: b}}
"""


def shipped() -> dict[str, dict[str, Any]]:
    """File name → the first element, the body itself."""
    folder = ARCHITECTURE / "bodies"
    return {path.stem: yaml.safe_load(path.read_text("utf-8"))["elements"][0] for path in folder.glob("*.yaml")}


def folder_with(tmp_path: Path, text: str, name: str = "ministry-one.yaml") -> Path:
    (tmp_path / "bodies").mkdir()
    (tmp_path / "bodies" / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_every_shipped_body_is_an_actor_under_the_name_of_its_file() -> None:
    found = shipped()
    assert actors(bodies(ARCHITECTURE)) == sorted(found)
    assert {name: body["id"] for name, body in found.items()} == {name: name for name in found}


def test_shipped_bodies_are_the_ones_the_programme_names() -> None:
    found = shipped()
    kinds = [body["properties"]["kind"] for body in found.values()]
    assert kinds.count("governorate") == 14
    assert kinds.count("ministry") >= 20
    lists = ROOT / "standards" / "data-elements" / "1.0" / "code-lists" / "governorates.yaml"
    codes = {entry["code"] for entry in yaml.safe_load(lists.read_text("utf-8"))["codes"]}
    assert {
        body["properties"]["governorate"] for body in found.values() if "governorate" in body["properties"]
    } == codes


def test_supervisors_are_bodies() -> None:
    found = shipped()
    named = {body["properties"].get("supervised-by", "civil-affairs") for body in found.values()}
    assert named <= found.keys()
    assert len({(body["name"]["ar"], body["name"]["en"]) for body in found.values()}) == len(found)


def test_only_actors_are_actors(tmp_path: Path) -> None:
    assert actors(bodies(folder_with(tmp_path, WELL.replace("one.service", "one-service")))) == ["ministry-one"]


def test_a_folder_without_bodies_has_no_actors(tmp_path: Path) -> None:
    assert actors(bodies(tmp_path)) == []


@pytest.mark.parametrize(
    "text", [WELL, "elements: []", "- a", "", "elements: [{id: a}]", WELL.replace("BusinessActor", "Ministry")]
)
def test_a_wrong_body_is_told_and_not_lost(tmp_path: Path, text: str) -> None:
    with pytest.raises(Trouble) as caught:
        actors(bodies(folder_with(tmp_path, text)))
    assert caught.value.place
    assert caught.value.place.file.endswith("ministry-one.yaml")


def test_a_file_that_would_not_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        actors(bodies(folder_with(tmp_path, WELL, "Ministry.yml")))
