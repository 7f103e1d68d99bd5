"""At least one operation offers something: a parameter, a header of a response, or a path and method.

Options, one of:
    parameters: [names], in: header    a parameter of one of these names (headers in any case, RFC 9110, 5.1)
    response-headers: [names]          a response with a header of one of these names
    path: pattern, method: get         an operation of this method at a path in which the pattern is found
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Outcome
from checker.kinds.openapi.objects import METHODS
from checker.kinds.openapi.operations import keys_of, operations, responses
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

_WORDS = {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}}
OPTIONS: Mapping[str, Any] = {
    "properties": {
        "parameters": _WORDS,
        "in": {"enum": ["query", "header", "path", "cookie"]},
        "response-headers": _WORDS,
        "path": {"type": "string", "minLength": 1},
        "method": {"enum": list(METHODS)},
    },
    "oneOf": [
        {"required": ["parameters", "in"]},
        {"required": ["response-headers"]},
        {"required": ["path", "method"]},
    ],
}
MESSAGES: Mapping[str, Text] = {
    "openapi.no-parameter-offered": Text(
        "لا تقبل أي عملية مَعلمة في الموضع {place} من هذه: {names}",
        "No operation takes a parameter in {place} of these names: {names}",
    ),
    "openapi.no-header-offered": Text(
        "لا تعيد أي عملية رأسًا من هذه: {names}", "No operation returns a header of these names: {names}"
    ),
    "openapi.no-path-offered": Text(
        "لا توجد عملية {method} في مسار يوافق النمط {pattern}",
        "There is no {method} operation at a path that matches {pattern}",
    ),
}
Test = Callable[[Survey], bool]


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge. Raises Trouble for a wrong pattern."""
    test, code, values = _test(options)

    def judge(survey: Survey) -> Iterator[Outcome]:
        if not operations(survey):
            yield Nothing()
        elif not test(survey):
            yield Found(code, survey.root, ("paths",), values)

    return judge


def _test(options: Mapping[str, Any]) -> tuple[Test, str, Mapping[str, Any]]:
    match options:
        case {"parameters": names, "in": place}:
            return _parameter(names, place), "openapi.no-parameter-offered", {"names": names, "place": place}
        case {"response-headers": names}:
            return _header(names), "openapi.no-header-offered", {"names": names}
    values = {"pattern": options["path"], "method": options["method"].upper()}
    return _path(options["path"], options["method"]), "openapi.no-path-offered", values


def _parameter(names: list[str], place: str) -> Test:
    wanted = {(place, name.lower() if place == "header" else name) for name in names}
    return lambda survey: not wanted.isdisjoint(survey.once(_parameters))


def _header(names: list[str]) -> Test:
    wanted = {name.lower() for name in names}
    return lambda survey: not wanted.isdisjoint(survey.once(_headers))


def _path(pattern: str, method: str) -> Test:
    compiled = compile_pattern(pattern)
    return lambda survey: any(
        operation.method == method and compiled.search(operation.path.template) is not None
        for operation in operations(survey)
    )


def _parameters(survey: Survey) -> set[tuple[str, str]]:
    """(in, name) of every parameter that an operation takes."""
    return {key for operation in operations(survey) for key in keys_of(survey, operation)}


def _headers(survey: Survey) -> set[str]:
    """Names of the headers that operations return, in lower case."""
    listed = [response.get("headers") for one in operations(survey) for _, response in responses(survey, one.node)]
    names = {name for headers in listed if isinstance(headers, dict) for name in headers}
    return {name.lower() for name in names if isinstance(name, str)}
