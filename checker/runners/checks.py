"""Prepared checks: made once a process for each set of requirements, and fenced in when they break."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby

from checker.kernel.document import Check, Document
from checker.kernel.fault import Inapplicable, Outcry, Unchecked
from checker.kernel.kind import Kind, Supplies
from checker.kernel.standard import Requirement
from checker.kernel.trouble import Trouble
from checker.runners.views import View, Views

Requirements = tuple[Requirement, ...]
QuickLook = Callable[[Sequence[object]], Collection[int]]
"""See `Check.doubtful`."""


class Checks:
    """Gives out the check for a kind and its requirements, prepared when first asked for."""

    def __init__(self, kind: Callable[[str], Kind | None], supplies: Supplies) -> None:
        self.spare_core = False
        """Whether another core is free for a part of the work."""
        self._kind = kind
        self._supplies = supplies
        self._views = Views(supplies)
        self._prepared: dict[tuple[str, Requirements], Check | Trouble] = {}
        self._by_kind: dict[Requirements, Mapping[str, Requirements]] = {}

    def by_kind(self, requirements: Requirements) -> Mapping[str, Requirements]:
        """The requirements of one artefact, grouped by the kind that judges them."""
        if requirements not in self._by_kind:
            ordered = sorted(requirements, key=lambda requirement: requirement.check.kind)
            groups = groupby(ordered, key=lambda requirement: requirement.check.kind)
            self._by_kind[requirements] = {kind: tuple(group) for kind, group in groups}
        return self._by_kind[requirements]

    def outcries(self, kind_name: str, requirements: Requirements, document: Document) -> Sequence[Outcry]:
        """All that the kind has to say of `document`; a check that breaks says "not checked" of the culprit alone."""
        kind = self._kind(kind_name)
        if kind is None:
            return [Unchecked(one.name, "run.kind-unknown", {"kind": kind_name}) for one in requirements]
        if document.form not in kind.FORMS:
            return list(self._in_another_form(kind, kind_name, requirements, document))
        return list(self._run(kind, kind_name, requirements, document))

    def takes_streams(self, kind_name: str) -> bool:
        """Whether the kind looks at a stream of parts as one document."""
        return bool(getattr(self._kind(kind_name), "STREAMS", False))

    def doubtful(self, kind_name: str, requirements: Requirements, form: str) -> QuickLook:
        """The quick look of the kind's check at some parts of a stream whose parts are of `form`."""
        kind = self._kind(kind_name)
        if kind is None:
            return _all
        if form not in kind.FORMS:
            return _none
        try:
            return self._prepare(kind, kind_name, requirements).doubtful
        except Exception:  # noqa: BLE001 - judging the parts one by one tells what is wrong
            return _all

    def _in_another_form(
        self, kind: Kind, name: str, requirements: Requirements, document: Document
    ) -> Iterator[Outcry]:
        """Where a standard says how the document is read in a form that the kind judges, it is judged so."""
        for _, group in groupby(requirements, key=lambda one: one.folder):
            some = tuple(group)
            view = self._views.of(document, some[0]) if View.form in kind.FORMS else None
            if isinstance(view, View):
                yield from map(view.led_back, self._run(kind, name, some, view))
            elif view is None:
                yield from [Inapplicable(one.name) for one in some]
            else:
                yield from [Unchecked(one.name, view.code, view.values) for one in some]

    def _run(self, kind: Kind, name: str, requirements: Requirements, document: Document) -> Iterator[Outcry]:
        try:
            # Told to the end before anything counts: half a check that breaks must leave nothing behind.
            yield from list(self._prepare(kind, name, requirements)(document))
        except Exception as error:  # noqa: BLE001 - whatever breaks in a check is "not checked", never conformance
            if len(requirements) == 1:
                yield _broken(requirements[0], name, error)
                return
            for one in requirements:
                yield from self._run(kind, name, (one,), document)

    def _prepare(self, kind: Kind, name: str, requirements: Requirements) -> Check:
        made = self._prepared.get((name, requirements))
        if made is None:
            try:
                made = kind.prepare(requirements, self._supplies)
            except Trouble as trouble:
                made = trouble
            self._prepared[name, requirements] = made
        if isinstance(made, Trouble):
            raise made
        return made


def _broken(requirement: Requirement, kind: str, error: Exception) -> Unchecked:
    if isinstance(error, Trouble):
        return Unchecked(requirement.name, error.code, error.values)
    return Unchecked(requirement.name, "run.crashed", {"error": type(error).__name__, "kind": kind})


def _all(values: Sequence[object]) -> Collection[int]:
    return range(len(values))


def _none(_: Sequence[object]) -> Collection[int]:
    return ()
