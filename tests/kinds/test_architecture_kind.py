"""Kind `architecture`: one model in three forms, faults in the files they stand in, rules by what a model says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from checker.kernel.document import Document
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.messages import fields, fill
from checker.kernel.trouble import Trouble
from checker.kinds import architecture as kind
from checker.loaders import load
from checker.loaders.tree import Tree
from checker.repository import Repository
from checker.repository.modelling import open_model, save_model, write_model

DAY = date(2026, 11, 24)
REPOSITORY = Repository.open()
STANDARD = REPOSITORY.standard("unified-architecture@1.0")
SAMPLES = STANDARD.folder / "samples"
CORPORA = Path(os.environ.get("MIYAR_CORPORA", Path(__file__).parents[3] / "shared" / "corpora")) / "architecture"
NATIONAL = {
    "names-in-both-languages", "documented", "names-not-repeated", "one-responsible-body", "service-has-channel",
    "interface-names-standard", "standard-in-force", "planned-standard-adopted", "one-authoritative-register",
    "flows-over-the-bus", "register-links-have-legal-basis", "personal-data-on-secure-network",
    "flows-name-their-data", "one-owner", "interface-has-zone", "projects-realise",
    "requirements-point-at-standards", "plateaus-ordered", "gaps-join-plateaus", "data-objects-from-dictionary",
    "personal-data-marked", "described-interfaces",
}  # fmt: skip
TWO = """\
elements:
  - id: ministry
    type: BusinessActor
    name: {ar: وزارة, en: Ministry}
    documentation: {ar: وزارة., en: A ministry.}
    relationships:
      - {type: Assignment, to: service}
  - id: service
    type: BusinessService
    name: {ar: خدمة, en: Service}
    documentation: {ar: خدمة., en: A service.}
"""
HEAD = """\
name: {ar: بنيان, en: Architecture}
archimate: "3.2"
properties: {unified-architecture: true}
"""


@cache
def check() -> kind._Together:
    prepared = kind.prepare(STANDARD.requirements, REPOSITORY.supplies(DAY))
    assert isinstance(prepared, kind._Together)
    return prepared


def told(path: Path) -> list[Outcry]:
    return list(check()(load(path, str(path), Tree(path.parent))))


def faults(path: Path) -> dict[str, list[Fault]]:
    found: dict[str, list[Fault]] = {}
    for one in told(path):
        assert not isinstance(one, Unchecked)
        if isinstance(one, Fault):
            found.setdefault(one.requirement.removeprefix("unified-architecture/"), []).append(one)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model in YAML of one body and one service without a channel."""
    (tmp_path / "model.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "services").mkdir()
    (tmp_path / "services" / "two.yaml").write_text(TWO, encoding="utf-8")
    return tmp_path


def test_one_model_is_judged_alike_in_three_forms(tmp_path: Path) -> None:
    model = open_model(SAMPLES / "sound.xml").model
    assert not save_model(model, tmp_path / "sound.archimate", "archimate")
    write_model(model, tmp_path / "folder")
    forms = [SAMPLES / "sound.xml", tmp_path / "sound.archimate", tmp_path / "folder" / "model.yaml"]
    for form in forms:
        assert faults(form).keys() == {"direct-relationships"}, form
        assert {one.requirement for one in told(form) if isinstance(one, Inapplicable)} == {
            "unified-architecture/described-interfaces"
        }, form


def test_a_fault_names_the_file_of_the_folder_it_stands_in(folder: Path) -> None:
    fault = faults(folder / "model.yaml")["service-has-channel"][0]
    assert fault.file.endswith("services/two.yaml")
    assert fault.pointer == "/elements/1"


def test_what_a_file_of_the_folder_gets_wrong_is_told_at_its_place(folder: Path) -> None:
    two = folder / "services" / "two.yaml"
    two.write_text(TWO.replace("name: {ar: خدمة, en: Service}", "nam: {ar: خدمة, en: Service}"), encoding="utf-8")
    fault = faults(folder / "model.yaml")["readable-files"][0]
    assert (fault.code, fault.pointer) == ("form.unknown-key-near", "/elements/1/nam")
    assert fault.file.endswith("services/two.yaml")


def test_a_file_that_is_no_yaml_is_told_at_the_head(folder: Path) -> None:
    (folder / "services" / "broken.yaml").write_text("elements: [", encoding="utf-8")
    fault = faults(folder / "model.yaml")["readable-files"][0]
    assert (fault.code, fault.file) == ("model.unreadable-file", "")
    assert str(fault.values["file"]).endswith("broken.yaml")
    assert fault.values["why"]["ar"] != fault.values["why"]["en"]


def test_files_that_come_and_go_are_known_to_the_tree(folder: Path) -> None:
    def used() -> tuple[tuple[str, str], ...]:
        tree = Tree(folder)
        list(check()(load(folder / "model.yaml", str(folder / "model.yaml"), tree)))
        return tree.used

    before = used()
    assert [name.rpartition("/")[2] for name, _ in before] == ["", "two.yaml"]
    (folder / "services" / "empty.yaml").write_text("elements: []\n", encoding="utf-8")
    assert dict(used())[before[0][0]] != before[0][1]


@pytest.mark.parametrize("said", ["properties: {unified-architecture: false}\n", ""])
def test_a_model_of_another_is_not_held_to_what_the_government_asks(folder: Path, said: str) -> None:
    head = HEAD.replace("properties: {unified-architecture: true}\n", said)
    (folder / "model.yaml").write_text(head, encoding="utf-8")
    passed_by = {
        one.requirement.partition("/")[2] for one in told(folder / "model.yaml") if isinstance(one, Inapplicable)
    }
    assert passed_by >= NATIONAL
    assert ("membership-said" in faults(folder / "model.yaml")) is not bool(said)


def test_standards_are_in_force_by_the_day(tmp_path: Path) -> None:
    early = kind.prepare(STANDARD.requirements, REPOSITORY.supplies(date(2001, 1, 1)))
    path = SAMPLES / "sound.xml"
    codes = {one.code for one in early(load(path, str(path), Tree(tmp_path))) if isinstance(one, Fault)}
    assert "architecture.standard-not-in-force" in codes


def test_another_yaml_file_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(HEAD, encoding="utf-8")
    with pytest.raises(Trouble) as why:
        told(tmp_path / "other.yaml")
    assert why.value.code == "model.no-head"


def test_a_description_that_differs_is_told_on_both_sides() -> None:
    found = faults(SAMPLES / "described-interfaces.xml")["described-interfaces"]
    at_model = {one.code for one in found if not one.file}
    described = {(one.code, one.pointer) for one in found if one.file}
    assert at_model == {code for code, _ in described}
    assert described == {
        ("architecture.version-differs", ""),
        ("architecture.operation-undescribed", ""),
        ("architecture.operation-unmodelled", "/paths/~1people/get"),
        (
            "architecture.data-unmodelled",
            "/paths/~1people/get/responses/200/content/application~1json/schema/properties/vehiclePlate",
        ),
    }


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xml")), ids=lambda path: path.stem)
def test_every_sentence_has_its_values(path: Path) -> None:
    for one in told(path):
        if isinstance(one, Fault):
            text = kind.MESSAGES[one.code]
            for words, language in ((text.ar, "ar"), (text.en, "en")):
                assert set(fields(words)) <= one.values.keys(), one
                assert "{" not in fill(text, one.values, "ar" if language == "ar" else "en")


def models() -> Iterator[Path]:
    yield from sorted(CORPORA.glob("*")) if CORPORA.is_dir() else ()


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here")
def test_models_of_others_are_judged_and_none_of_their_faults_are_the_governments() -> None:
    count = 0
    for path in models():
        found = faults(path)
        count += 1
        assert not NATIONAL & found.keys(), path
        assert "membership-said" in found
    assert count >= 60


def test_a_large_file_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    path = SAMPLES / "legal-relationships.xml"
    before = faults(path)
    monkeypatch.setattr("checker.loaders.xml_large.LARGE", 100)
    assert load(path, str(path)).data.large
    assert faults(path) == before


def placed(document: Document, one: Fault) -> int:
    return document.locate([(one.pointer, False)])[one.pointer, False].line


def test_faults_of_a_file_have_lines() -> None:
    path = SAMPLES / "legal-relationships.xml"
    fault = faults(path)["legal-relationships"][0]
    line = placed(load(path, str(path)), fault)
    assert 'identifier="bad"' in path.read_text("utf-8").splitlines()[line - 1]
