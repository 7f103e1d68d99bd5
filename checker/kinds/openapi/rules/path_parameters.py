"""Templates of paths and the parameters declared for them agree, both ways; no two templates are the same.

Cites: OpenAPI 3.1.1, sections 4.8.8.1, 4.8.9, 4.8.10 and 4.8.12.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.operations import Operation, Parameter, Path, called, operations, parameters, paths
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "openapi.path-template-malformed": Text(
        "الأقواس في قالب المسار «{template}» غير متوازنة أو فارغة.",
        "The braces in the path template “{template}” do not match or are empty.",
    ),
    "openapi.path-template-repeats": Text(
        "المَعلمة «{name}» مكررة في قالب المسار «{template}».",
        "The parameter “{name}” occurs more than once in the path template “{template}”.",
    ),
    "openapi.path-templates-equal": Text(
        "المسار «{template}» هو نفسه «{other}»؛ لا يفرق بينهما إلا أسماء المَعلمات.",
        "The path “{template}” is the same as “{other}”: only the names of their parameters differ.",
    ),
    "openapi.path-parameter-missing": Text(
        "المَعلمة «{name}» في قالب المسار «{template}» غير معرّفة بين مَعلماته.",
        "The parameter “{name}” of the path template “{template}” is not declared among its parameters.",
    ),
    "openapi.path-parameter-missing-here": Text(
        "العملية {operation} لا تعرّف مَعلمة المسار «{name}».",
        "The operation {operation} does not declare the path parameter “{name}”.",
    ),
    "openapi.path-parameter-unknown": Text(
        "مَعلمة المسار «{name}» معرّفة، وليست في القالب «{template}».",
        "The path parameter “{name}” is declared, but is not in the template “{template}”.",
    ),
    "openapi.path-parameter-unknown-near": Text(
        "مَعلمة المسار «{name}» معرّفة، وليست في القالب «{template}»؛ لعل المقصود «{nearest}».",
        "The path parameter “{name}” is declared, but is not in the template “{template}”; did you mean “{nearest}”?",
    ),
    "openapi.path-parameter-optional": Text(
        "مَعلمة المسار «{name}» ليست إلزامية؛ أضف required بالقيمة true.",
        "The path parameter “{name}” is not required; add “required” with the value true.",
    ),
    "openapi.parameter-repeated": Text(
        "المَعلمة «{name}» في الموضع {place} معرّفة أكثر من مرة في هذه القائمة.",
        "The parameter “{name}” in {place} is declared more than once in this list.",
    ),
}
_VARIABLE = re.compile(r"\{([^{}]+)\}")


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    shapes: dict[str, str] = {}
    told: set[int] = set()
    under: dict[str, list[Operation]] = {}
    for operation in operations(survey):
        under.setdefault(operation.path.template, []).append(operation)
    known = [path for path in paths(survey) if path.template.startswith("/")]
    if not known:
        yield Nothing()
    for path in known:
        shape = _VARIABLE.sub("{}", path.template)
        if "{" in shape.replace("{}", "") or "}" in shape.replace("{}", "") or "{}" in path.template:
            yield _of_path("openapi.path-template-malformed", path)
            continue
        if shape in shapes:
            yield _of_path("openapi.path-templates-equal", path, other=shapes[shape])
        shapes.setdefault(shape, path.template)
        yield from _of_template(survey, path, under.get(path.template, ()), told)


def _of_template(survey: Survey, path: Path, inside: Sequence[Operation], told: set[int]) -> Iterator[Outcome]:
    counts = Counter(_VARIABLE.findall(path.template))
    for name, count in counts.items():
        if count > 1:
            yield _of_path("openapi.path-template-repeats", path, name=name)
    shared = [one for item in path.items for one in parameters(survey, item)]
    lists = {id(one.node.value): parameters(survey, one.node) for one in inside}
    for item in path.items:
        yield from _of_list(parameters(survey, item), counts, path.template, told)
    for listed in lists.values():
        yield from _of_list(listed, counts, path.template, told)
    yield from _undeclared(path, inside, list(counts), [[*shared, *lists[id(one.node.value)]] for one in inside])


def _of_list(listed: Sequence[Parameter], names: Mapping[str, int], template: str, told: set[int]) -> Iterator[Outcome]:
    seen: set[tuple[str, str]] = set()
    for entry, node, key in listed:
        if node is None or key is None:
            continue
        place, name = key[0], node.value["name"]
        if key in seen:
            yield Found("openapi.parameter-repeated", entry, (), {"name": name, "place": place})
        seen.add(key)
        if place != "path":
            continue
        if name not in names:
            yield _unknown(entry, name, list(names), template)
        if node.get("required") is not True and id(node.value) not in told:
            told.add(id(node.value))  # a shared parameter is wrong once, however often it is used
            yield Found("openapi.path-parameter-optional", node, (), {"name": name})


def _undeclared(
    path: Path, inside: Sequence[Operation], names: Sequence[str], declared: Sequence[Sequence[Parameter]]
) -> Iterator[Outcome]:
    for name in names:
        without = [one for one, listed in zip(inside, declared, strict=True) if _lacks(listed, name)]
        if without and len(without) == len(inside):
            yield _of_path("openapi.path-parameter-missing", path, name=name)
            continue
        for operation in without:
            values = {"name": name, "operation": called(operation.node, path.node)}
            yield Found("openapi.path-parameter-missing-here", operation.node, (), values)


def _lacks(listed: Sequence[Parameter], name: str) -> bool:
    """Whether a parameter is surely not declared: one whose reference is broken may be the one."""
    return all(one.node is not None for one in listed) and ("path", name) not in {one.key for one in listed}


def _unknown(entry: Node, name: str, names: Sequence[str], template: str) -> Found:
    near = get_close_matches(name, names, 1)
    values = {"name": name, "template": template}
    if near:
        return Found("openapi.path-parameter-unknown-near", entry, (), {**values, "nearest": near[0]})
    return Found("openapi.path-parameter-unknown", entry, (), values)


def _of_path(code: str, path: Path, **values: str) -> Found:
    return Found(code, path.node, (), {"template": path.template, **values}, on_key=True)
