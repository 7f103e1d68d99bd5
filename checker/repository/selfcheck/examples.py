"""Examples: enough of them, their samples there, in scope, and the places they name in them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engines.schema import Mismatch
from checker.kernel.document import Document
from checker.kernel.pointer import look_up
from checker.kernel.standard import Example, Standard
from checker.kernel.trouble import Trouble
from checker.kernel.xml_pointer import find
from checker.repository.digests import files_under
from checker.repository.reading import open_document
from checker.repository.recognise import recognise
from checker.repository.selfcheck.subject import Subject

_POINTED = frozenset(["json", "yaml", "ndjson", "xml"])
"""Forms of document whose pointers lead into the loaded value."""


def examples(subject: Subject) -> Iterator[Mismatch]:
    """What is wrong with the examples of a requirement."""
    told = subject.requirement.examples
    if not any(example.passes for example in told):
        yield Mismatch("selfcheck.no-passing-example", ("examples",), {})
    if all(example.passes for example in told):
        yield Mismatch("selfcheck.no-failing-example", ("examples",), {})
    for number, example in enumerate(told):
        yield from _example(subject, example, ("examples", number))


def _example(subject: Subject, example: Example, tokens: tuple[str | int, ...]) -> Iterator[Mismatch]:
    file = example.path.relative_to(subject.head.folder).as_posix()
    said = "passes" if example.passes else "fails"
    if example.passes and example.at:
        yield Mismatch("selfcheck.at-of-passing", (*tokens, "at"), {})
    if not example.path.is_file():
        yield Mismatch("selfcheck.no-sample", (*tokens, said), {"file": file})
        return
    try:
        document = open_document(example.path)
    except Trouble:
        return  # judging the example tells whether a file that cannot be loaded is what it was made to show
    if not _in_scope(document, subject):
        yield Mismatch("selfcheck.not-recognised", (*tokens, said), {"file": file})
    for position, pointer in enumerate(example.at):
        if document.form in _POINTED and not _leads_somewhere(document, pointer):
            yield Mismatch("selfcheck.no-such-pointer", (*tokens, "at", position), {"pointer": pointer, "file": file})


def _in_scope(document: Document, subject: Subject) -> bool:
    wanted = subject.requirement.applies_to
    return any(not wanted or names & set(wanted) for _, names in recognise(document, [subject.head]))


def _leads_somewhere(document: Document, pointer: str) -> bool:
    if document.form == "xml":
        return _names_an_element(document, pointer)
    parts = document.parts()
    data = document.data if parts is None else [value for _, value in parts]
    try:
        look_up(data, pointer)
    except LookupError:
        return False
    return True


def _names_an_element(document: Document, pointer: str) -> bool:
    """An attribute or text that is missing is often the very fault; the element it should be in is there."""
    try:
        find(document.data.element, pointer)
    except (LookupError, Trouble):
        return False
    return True


def unused_samples(standard: Standard) -> Iterator[str]:
    """Samples no example names, and no used sample mentions (as a `$ref` to a neighbour does)."""
    used = {example.path.resolve() for requirement in standard.requirements for example in requirement.examples}
    mentioned = b"\n".join([path.read_bytes() for path in sorted(used) if path.is_file()])
    for path in files_under(standard.folder / "samples"):
        if path.resolve() not in used and path.name.encode() not in mentioned:
            yield path.relative_to(standard.folder).as_posix()
