"""The manifest: read, and every mistake in it told with its line and what is allowed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.kernel.messages import fields, fill
from checker.kernel.text import LANGUAGES, Text
from checker.settings import Known, Manifest, misnamed, read

MANIFEST = """\
edition: "2026.1"
agency:
  id: transport
  name: {ar: وزارة النقل, en: Ministry of Transport}
standards: [more]
exclude: ["*.tmp"]
systems:
  - id: vehicles
    name: {ar: المركبات, en: Vehicles}
    artefacts: ["/api/*.yaml", "!/api/old.yaml"]
    profiles: [service-provider]
    standards: [rest-api@1.0]
waivers:
  - requirement: rest-api/contact
    artefacts: ["*.yaml"]
    reason: under way
    approved-by: the committee
    until: "2027-03-31"
"""

SLIPS = [
    ("edition: ", "editon: ", "form.unknown-key-near", 1, "edition"),
    ('"2026.1"', "2026.1", "form.quote", 1, ""),
    ("  id: transport\n", "", "form.missing-key", 3, "id"),
    ("id: transport", "id: Transport", "jsonschema.pattern", 3, ""),
    (", en: Ministry of Transport}", "}", "form.missing-key", 4, "en"),
    ("[more]", "[none]", "settings.no-folder", 5, "none"),
    ("[more]", "more", "jsonschema.type", 5, ""),
    ('["*.tmp"]', '["!"]', "settings.bad-pattern", 6, ".gitignore"),
    ('["*.tmp"]', "[]", "form.empty", 6, ""),
    ('    artefacts: ["/api', '    artifacts: ["/api', "form.unknown-key-near", 10, "artefacts"),
    ("/api/*.yaml", "!", "settings.bad-pattern", 10, ".gitignore"),
    ("  - id: vehicles", "  - id: 7", "form.quote", 8, ""),
    ("rest-api/contact", "contact", "jsonschema.pattern", 14, ""),
    ('    artefacts: ["*.yaml"]\n', "", "form.missing-key", 14, "artefacts"),
    ('["*.yaml"]', '["!"]', "settings.bad-pattern", 15, ".gitignore"),
    ("    approved-by: the committee\n", "", "form.missing-key", 14, "approved-by"),
    ('"2027-03-31"', '"31/03/2027"', "jsonschema.format-date", 18, ""),
    ('"2027-03-31"', "2027-02-30", "jsonschema.format-date", 18, ""),
    ("    reason: under way\n", "    reason: a\n    reason: b\n", "settings.key-twice", 17, "reason"),
    ("waivers:", "waiver:", "form.unknown-key-near", 13, "waivers"),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "more").mkdir()
    path = tmp_path / "miyar.yaml"
    path.write_text(MANIFEST)
    return path


def sound(file: Path) -> Manifest:
    reading = read(file)
    assert reading.troubles == ()
    assert reading.manifest is not None
    return reading.manifest


def test_everything_is_read(file: Path) -> None:
    manifest = sound(file)
    assert (manifest.agency, manifest.edition) == ("transport", "2026.1")
    assert manifest.agency_name == Text("وزارة النقل", "Ministry of Transport")
    assert manifest.folder == file.parent
    assert manifest.standards == (file.parent / "more",)
    assert manifest.exclude == ("*.tmp",)
    (system,) = manifest.systems
    assert (system.id, system.name.en) == ("vehicles", "Vehicles")
    assert system.artefacts == ("/api/*.yaml", "!/api/old.yaml")
    assert (system.profiles, system.standards) == (("service-provider",), ("rest-api@1.0",))
    assert system.place.line == 8
    (waiver,) = manifest.waivers
    assert (waiver.requirement, waiver.artefacts) == ("rest-api/contact", ("*.yaml",))
    assert (waiver.reason, waiver.approved_by, waiver.until) == ("under way", "the committee", date(2027, 3, 31))
    assert waiver.place.line == 14


def test_the_least_there_can_be(file: Path) -> None:
    file.write_text("agency: {id: a, name: {ar: أ, en: a}}")
    manifest = sound(file)
    assert (manifest.systems, manifest.waivers, manifest.standards, manifest.edition) == ((), (), (), "")


@pytest.mark.parametrize(("right", "wrong", "code", "line", "allowed"), SLIPS)
def test_mistakes(file: Path, right: str, wrong: str, code: str, line: int, allowed: str) -> None:  # noqa: PLR0917
    assert MANIFEST.count(right) == 1
    file.write_text(MANIFEST.replace(right, wrong))
    reading = read(file)
    assert reading.manifest is None
    (trouble,) = reading.troubles
    assert trouble.place is not None
    assert (trouble.code, trouble.place.line) == (code, line)
    assert trouble.place.file.endswith("miyar.yaml")
    for language in LANGUAGES:
        assert not fields(trouble.text.read(language)) - set(trouble.values)
        assert allowed in fill(trouble.text, trouble.values, language)


def test_two_systems_of_one_id(file: Path) -> None:
    file.write_text(MANIFEST.replace("waivers:", "  - {id: vehicles, name: {ar: أ, en: a}, artefacts: [x]}\nwaivers:"))
    (trouble,) = read(file).troubles
    assert (trouble.code, trouble.values) == ("settings.system-twice", {"id": "vehicles"})
    assert trouble.place is not None
    assert trouble.place.line == 13


def test_all_mistakes_are_told_at_once(file: Path) -> None:
    file.write_text(MANIFEST.replace("id: transport", "id: T").replace("reason: under way", "reason: ''"))
    assert [trouble.code for trouble in read(file).troubles] == ["jsonschema.pattern", "form.empty"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "load.empty"),
        (b"- a\n", "jsonschema.type"),
        (b"agency: [", "load.yaml-syntax"),
        (b"agency: \xff\xfe\xfa", "load.not-utf-8"),
        (b"a: " + b"[" * 20_000, "load.too-deep"),
        (b"a: &a [x]\nb: &b [*a, *a]\nc: *b\nd: *nothing\n", "load.yaml-anchor"),
    ],
)
def test_files_that_are_no_manifest(file: Path, raw: bytes, code: str) -> None:
    file.write_bytes(raw)
    reading = read(file)
    assert reading.manifest is None
    assert code in [trouble.code for trouble in reading.troubles]


def test_a_manifest_that_is_not_there(tmp_path: Path) -> None:
    assert [trouble.code for trouble in read(tmp_path / "miyar.yaml").troubles] == ["settings.unreadable"]
    assert [trouble.code for trouble in read(tmp_path).troubles] == ["settings.unreadable"]


def known(*, requirements: tuple[str, ...] = ("rest-api/contact",), standards: tuple[str, ...] = ()) -> Known:
    names = ("rest-api", "rest-api@1.0", *standards)
    return Known(("2026.1",), ("service-provider",), names, lambda: requirements)


def test_names_there_are(file: Path) -> None:
    assert misnamed(sound(file), known()) == ()


@pytest.mark.parametrize(
    ("right", "wrong", "code", "line", "allowed"),
    [
        ('"2026.1"', '"2026.2"', "settings.unknown-edition", 1, "2026.1"),
        ('"2026.1"', "next", "settings.unknown-edition", 1, "2026.1"),
        ("service-provider", "service-providers", "form.unknown-name-near", 11, "service-provider"),
        ("rest-api@1.0", "rest-api@1.1", "form.unknown-name-near", 12, "rest-api@1.0"),
        ("rest-api@1.0", "zzz", "form.unknown-name", 12, "rest-api"),
        ("rest-api/contact", "rest-api/contacts", "form.unknown-name-near", 14, "rest-api/contact"),
    ],
)
def test_names_there_are_not(  # noqa: PLR0917
    file: Path, right: str, wrong: str, code: str, line: int, allowed: str
) -> None:
    assert MANIFEST.count(right) == 1
    file.write_text(MANIFEST.replace(right, wrong))
    (trouble,) = misnamed(sound(file), known())
    assert trouble.place is not None
    assert (trouble.code, trouble.place.line) == (code, line)
    for language in LANGUAGES:
        assert allowed in fill(trouble.text, trouble.values, language)


def test_a_long_list_of_names_is_not_read_out(file: Path) -> None:
    file.write_text(MANIFEST.replace("rest-api/contact", "zzz/yyy"))
    many = tuple(f"standard-{number}/x" for number in range(100))
    (trouble,) = misnamed(sound(file), known(requirements=many))
    assert trouble.code == "form.unknown-name-alone"


def test_requirements_are_not_asked_for_without_a_waiver(file: Path) -> None:
    file.write_text(MANIFEST.partition("waivers:")[0])

    def never() -> tuple[str, ...]:
        raise AssertionError

    assert misnamed(sound(file), known()._replace(requirements=never)) == ()
