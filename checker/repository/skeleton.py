"""Skeletons of standards and requirements: files that keep to the forms and say what their author has to write.

What is to be written stands under the words of `selfcheck.wording`, so that `miyar standards check` refuses the file
until it is filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import orjson

from checker.kernel.place import spoken
from checker.kernel.refusal import why
from checker.kernel.standard import Standard
from checker.kernel.text import Language, Text
from checker.repository import skeleton_words as words
from checker.repository.library import Repository
from checker.repository.messages import trouble
from checker.repository.names import is_id, is_version, take_apart
from checker.repository.selfcheck.subject import Parameters
from checker.repository.selfcheck.wording import FILL_AR, FILL_EN
from checker.repository.shapes import version_order
from checker.repository.skeleton_version import copy_version
from checker.repository.succession import order

_FIRST = "1.0"


def new_standard(root: Path, name: str, language: Language) -> Path:
    """Write `standard.yaml` of `name` (`health-records`, `health-records@1.1`) under `root`; returns the file.

    Without a version it is 1.0; a version that follows another begins as a copy of it. Raises Trouble where the name
    will not do or the version is there already.
    """
    asked = take_apart(name)
    version = asked.version or _FIRST
    if not is_id(asked.standard):
        raise trouble("repository.folder-name", {"name": asked.standard})
    if not is_version(version):
        raise trouble("repository.version-name", {"name": version})
    before = _versions(root, asked.standard)
    if before and not asked.version:
        values = {"name": asked.standard, "allowed": [head.version for head in before]}
        raise trouble("skeleton.name-a-version", values)
    folder = root / asked.standard / version
    earlier = [head for head in before if order(head) < version_order(version)]
    if earlier and not folder.exists():
        return copy_version(earlier[-1], folder, _next_text(language, earlier[-1].citation))
    return _write(folder / "standard.yaml", _standard_text(language))


def new_requirement(root: Path, name: str, kind: str, kinds: Parameters, language: Language) -> Path:
    """Write the file of the requirement `name` (`health-records/has-id`) for `kind` under `root`; returns the file.

    Without a version it belongs to the newest in `root`. Raises Trouble where the standard is not in `root`, where a
    frozen edition holds its version, or where the name or the kind will not do.
    """
    asked = take_apart(name)
    if not is_id(asked.requirement):
        raise trouble("repository.requirement-name", {"name": f"{asked.requirement}.yaml"})
    if kind not in kinds:
        raise trouble("skeleton.unknown-kind", {"kind": kind, "allowed": sorted(kinds)})
    repository = Repository.open([root])
    head = repository.head(f"{asked.standard}@{asked.version}" if asked.version else asked.standard)
    for edition in repository.editions.values():
        if edition.frozen and head.citation in edition.standards:
            raise trouble("skeleton.frozen", {"citation": head.citation, "edition": edition.id})
    text = _requirement_text(head, asked.requirement, kind, kinds[kind], language)
    return _write(head.folder / "requirements" / f"{asked.requirement}.yaml", text)


def _versions(root: Path, name: str) -> list[Standard]:
    if not root.is_dir():
        return []
    return [head for head in Repository.open([root]).standards() if head.id == name]


def _write(file: Path, text: str) -> Path:
    """Write a file that is not there yet."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as opened:
            opened.write(text)
    except FileExistsError:
        raise trouble("skeleton.exists", {"file": spoken(file)}) from None
    except OSError as error:
        raise trouble("skeleton.unwritable", {"file": spoken(file), "why": why(error)}) from None
    return file


def _life(language: Language) -> list[str]:
    return [
        _note(words.STATUS, language),
        "status: draft",
        _note(words.IN_FORCE, language),
        f'# in-force: {{from: "{date.today().year + 1}-01-01"}}',  # noqa: DTZ011 - a guess for a person to change
    ]


def _next_text(language: Language, replaced: str) -> list[str]:
    """What the head of a version that follows another says anew."""
    return [
        *_life(language),
        f"replaces: [{replaced}]",
        _note(words.TRANSITION, language),
        f'# transition: {{until: "{date.today().year + 1}-06-30"}}',  # noqa: DTZ011 - as above
        "changelog:",
        f"  - {_fill(words.CHANGED)}",
    ]


def _standard_text(language: Language) -> str:
    lines = [
        _note(words.NEXT, language),
        f"title: {_fill(words.TITLE)}",
        f"summary: {_fill(words.SUMMARY)}",
        *_life(language),
        _note(words.SCOPE, language),
        "scope:",
        "  main:",
        "    forms: [json, yaml]",
        f"    keys: {{type: {_blank(words.KEY, language)}}}",
    ]
    return "\n".join(lines) + "\n"


def _requirement_text(head: Standard, name: str, kind: str, parameters: Mapping[str, Any], language: Language) -> str:
    lines = [
        _note(words.NEXT, language),
        "level: must",
        f"cites: [{_blank(words.CITES, language)}]",
        f"title: {_fill(words.TITLE)}",
        f"statement: {_fill(words.STATEMENT)}",
        f"why: {_fill(words.WHY)}",
        f"fix: {_fill(words.FIX)}",
        _note(words.CHECK, language),
        *_choices(parameters, language),
        "check:",
        f"  {kind}: {{}}",
        _note(words.EXAMPLES, language),
        "examples:",
        f"  - {{name: {_fill(words.PASSING)}, passes: samples/{name}-passes{_suffix(head)}}}",
        f"  - {{name: {_fill(words.FAILING)}, fails: samples/{name}-fails{_suffix(head)}}}",
    ]
    return "\n".join(lines) + "\n"


def _choices(parameters: Mapping[str, Any], language: Language) -> list[str]:
    """The kind's parameters, a comment each: the name, and its values where they can be listed."""
    told = {name: _values(schema) for name, schema in _properties(parameters)}
    lines = [f"#   {name}{': ' + ' | '.join(values) if values else ''}" for name, values in told.items()]
    return [_note(words.PARAMETERS, language), *lines] if lines else []


def _properties(schema: Mapping[str, Any]) -> list[tuple[str, Any]]:
    found = list(schema.get("properties", {}).items())
    for keyword in ("oneOf", "anyOf", "allOf"):
        found.extend(pair for one in schema.get(keyword, ()) if isinstance(one, dict) for pair in _properties(one))
    return found


def _values(schema: Any) -> list[str]:
    if not isinstance(schema, dict):
        return []
    return [str(value) for value in schema.get("enum", [schema["const"]] if "const" in schema else [])]


def _suffix(head: Standard) -> str:
    forms = [form for scope in head.scopes for form in sorted(scope.forms)]
    return f".{forms[0]}" if forms and forms[0] != "text" else ".txt"


def _fill(text: Text) -> str:
    """A text in both languages that is still to be written."""
    return f"{{ar: {_quoted(f'{FILL_AR} {text.ar}')}, en: {_quoted(f'{FILL_EN} {text.en}')}}}"


def _blank(text: Text, language: Language) -> str:
    """A text that is in no language, such as a clause, and still to be written."""
    return _quoted(f"{FILL_AR} {text.ar}" if language == "ar" else f"{FILL_EN} {text.en}")


def _quoted(text: str) -> str:
    """A double-quoted scalar: what JSON writes is YAML."""
    return orjson.dumps(text).decode()


def _note(text: Text, language: Language) -> str:
    return f"# {text.read(language)}"
