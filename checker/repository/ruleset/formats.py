"""Formats: how a rule says for which sort of document it is meant, and how such a document is recognised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.kernel.standard import Scope

ANY = "any"
"""Scope of every JSON or YAML document: for rules without formats, and for formats that no key tells."""
_FORMS = frozenset({"json", "yaml"})

_KEYS: dict[str, tuple[str, str]] = {
    "oas2": ("swagger", r"^2(?:\D|$)"),
    "oas3": ("openapi", r"^3(?:\D|$)"),
    **{f"oas3.{minor}": ("openapi", rf"^3\.{minor}(?:\.\d*)?$") for minor in range(3)},
    "asyncapi2": ("asyncapi", r"^2\.\d+\.\d+$"),
    "asyncapi3": ("asyncapi", r"^3\.\d+\.\d+$"),
    **{f"aas2.{minor}": ("asyncapi", rf"^2\.{minor}(?:\.\d*)?$") for minor in range(7)},
    **{f"aas3.{minor}": ("asyncapi", rf"^3\.{minor}(?:\.\d*)?$") for minor in range(2)},
    "arazzo1.0": ("arazzo", r"^1\.0(?:\.\d*)?$"),
    "json-schema": ("$schema", r"//json-schema\.org/"),
    **{f"json-schema-draft{number}": ("$schema", rf"//json-schema\.org/draft-0{number}/") for number in (4, 6, 7)},
    **{
        f"json-schema-draft-{year}": ("$schema", rf"//json-schema\.org/draft/{year}/")
        for year in ("2019-09", "2020-12")
    },
}
_OTHER_NAMES = {
    "aas2": "asyncapi2",
    "aas3": "asyncapi3",
    "arazzo1": "arazzo1.0",
    **{f"json-schema-{year}": f"json-schema-draft-{year}" for year in ("2019-09", "2020-12")},
    **{f"json-schema-draft{year}": f"json-schema-draft-{year}" for year in ("2019-09", "2020-12")},
    # As the names are written in rulesets that are programs.
    **{name.replace(".", "_"): name for name in _KEYS if "." in name},
}
_WIDER: dict[str, tuple[str, ...]] = {
    "oas3.": ("oas3",),
    "aas2.": ("asyncapi2",),
    "aas3.": ("asyncapi3",),
    "json-schema-draft": ("json-schema", "json-schema-loose"),
    "json-schema-loose": (),
    "json-schema": ("json-schema-loose",),
}
"""Beginning of a format's name → the wider formats that its documents have as well."""
FORMATS: tuple[str, ...] = (*_KEYS, "json-schema-loose")
"""The formats there are, each by one name."""


def known(name: str) -> bool:
    """Whether a ruleset may name this format."""
    return name in FORMATS or name in _OTHER_NAMES


def canonical(names: Iterable[str]) -> tuple[str, ...]:
    """The formats by the names of `FORMATS`, each once."""
    return tuple(dict.fromkeys([_OTHER_NAMES.get(name, name) for name in names]))


def shown_by(name: str) -> frozenset[str]:
    """All formats of a document that has the format `name`: 3.1 is OpenAPI 3 too."""
    return frozenset([name, *_wider(name)])


def specific_first(names: Iterable[str]) -> list[str]:
    """The formats so that none comes after one it is a case of."""
    return sorted(names, key=lambda name: (-len(_wider(name)), name))


def _wider(name: str) -> tuple[str, ...]:
    for beginning, wider in _WIDER.items():
        if name.startswith(beginning):
            return wider
    return ()


def scope_names(formats: tuple[str, ...] | None) -> tuple[str, ...]:
    """The scopes a rule of these formats applies to; none: all that there are."""
    if formats is None:
        return ()
    return formats if all(name in _KEYS for name in formats) else (ANY,)


def scopes(rules: Iterable[tuple[str, ...] | None]) -> Iterator[Scope]:
    """The scopes of a standard whose rules have these formats, in a fixed order."""
    wanted = {name for formats in rules for name in (scope_names(formats) or (ANY,))}
    for name, (key, pattern) in _KEYS.items():
        if name in wanted:
            yield Scope(name, forms=_FORMS, keys={key: pattern})
    if ANY in wanted:
        yield Scope(ANY, forms=_FORMS)
