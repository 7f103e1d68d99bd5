"""A body of law far larger than today's: standards with many versions and requirements, generated."""

from __future__ import annotations

from pathlib import Path

VERSIONS = 5
REQUIREMENTS = 20

_HEAD = """\
title: {{ar: المعيار رقم {number}, en: Standard number {number}}}
summary:
  ar: ما تلتزم به الجهات في الموضوع رقم {number} حين تتبادل البيانات.
  en: What agencies keep to in subject number {number} when they exchange data.
status: adopted
in-force: {{from: {year}-01-01}}
{replaces}scope:
  document:
    forms: [json, yaml]
    keys: {{subject-{number}: '^{version}'}}
changelog:
  - {{ar: الإصدار رقم {version}., en: Version {version}.}}
"""

_REQUIREMENT = """\
level: {level}
cites: "Circular {number}, {part}"
title: {{ar: للحقل {part} قيمة, en: Field {part} has a value}}
statement: {{ar: {arabic} أن يكون للحقل {part} قيمة., en: Field {part} {english} have a value.}}
why: {{ar: حقل بلا قيمة لا يفيد من يقرؤه., en: A field without a value is of no use to its reader.}}
fix: {{ar: اكتب القيمة., en: Write the value.}}
check:
  jsonschema:
    schema: {{properties: {{field-{part}: {{type: string, minLength: {version}}}}}}}
examples:
  - {{name: {{ar: قيمة, en: a value}}, passes: samples/good.json}}
  - {{name: {{ar: لا قيمة, en: no value}}, fails: samples/bad.json}}
"""
_WORDS = (("must", "يجب", "MUST"), ("should", "ينبغي", "SHOULD"), ("may", "يجوز", "MAY"))


def write(root: Path, standards: int) -> None:
    """Write `standards` × `VERSIONS` × `REQUIREMENTS`; each version replaces the one before, with a transition."""
    for number in range(standards):
        for version in range(1, VERSIONS + 1):
            _version(root / f"subject-{number}" / f"{version}.0", number, version)


def _version(folder: Path, number: int, version: int) -> None:
    (folder / "requirements").mkdir(parents=True)
    (folder / "samples").mkdir()
    year = 2020 + version
    before = (
        f"replaces: [subject-{number}@{version - 1}.0]\ntransition: {{until: {year}-06-30}}\n" if version > 1 else ""
    )
    head = _HEAD.format(number=number, version=version, year=year, replaces=before)
    (folder / "standard.yaml").write_text(head, "utf-8")
    told = {f"field-{part}": "x" * version for part in range(REQUIREMENTS)}
    good = ", ".join(f'"{name}": "{value}"' for name, value in told.items())
    (folder / "samples" / "good.json").write_text(f'{{"subject-{number}": "{version}", {good}}}\n', "utf-8")
    bad = ", ".join(f'"{name}": ""' for name in told)
    (folder / "samples" / "bad.json").write_text(f'{{"subject-{number}": "{version}", {bad}}}\n', "utf-8")
    for part in range(REQUIREMENTS):
        level, arabic, english = _WORDS[part % len(_WORDS)]
        text = _REQUIREMENT.format(
            number=number, version=version, part=part, level=level, arabic=arabic, english=english
        )
        (folder / "requirements" / f"field-{part}.yaml").write_text(text, "utf-8")
