"""A profile of an edition as an OSCAL profile: the controls it imports, and those whose level it alters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.kernel.standard import Raised, Standard
from checker.kernel.text import LANGUAGES, Language, Text
from checker.pages.oscal.words import Object, control, day, metadata, named, prop
from checker.reporters.writing import write_json
from checker.repository import Edition, Profile


def profile(edition: Edition, asked: Profile | None, standards: Sequence[Standard], language: Language) -> str:
    """The profile as JSON. `standards` are those versions of the edition that it calls for, with their requirements;
    without `asked` it is the whole edition. Catalogs are named by citation: `rest-api@1.0.json` beside it.
    """
    title = _title(edition.title, asked.title if asked else None, language)
    props = [prop("edition", edition.id)]
    if edition.circular:
        props.extend(prop(f"circular-{one}", edition.circular.read(one)) for one in LANGUAGES)
    made: Object = {
        "uuid": named("profile", edition.id, asked.id if asked else ""),
        "metadata": metadata(title, edition.id, day(edition.issued), props),
        "imports": [{"href": f"{one.citation}.json", "include-all": {}} for one in standards],
        "merge": {"as-is": True},
    }
    known = {requirement.name for standard in standards for requirement in standard.requirements}
    if alters := _alters(asked.levels if asked else {}, known):
        made["modify"] = {"alters": alters}
    return write_json({"profile": made})


def _title(edition: Text, asked: Text | None, language: Language) -> str:
    return f"{asked.read(language)} · {edition.read(language)}" if asked else edition.read(language)


def _alters(levels: Mapping[str, Raised], known: set[str]) -> list[Object]:
    return [
        {
            "control-id": control(name),
            "removes": [{"by-name": "level", "by-ns": "https://standards.egov.example/oscal"}],
            "adds": [
                {
                    "position": "ending",
                    "props": [prop("level", raised.level.value)],
                    "parts": [
                        {
                            "id": f"{control(name)}_reason.{one}",
                            "name": "guidance",
                            "class": one,
                            "prose": raised.reason.read(one),
                        }
                        for one in LANGUAGES
                    ],
                }
            ],
        }
        for name, raised in levels.items()
        if name in known
    ]
