"""What a kind of check is: the contract between a rule language and the rest of the house."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from checker.kernel.document import Check, Document
from checker.kernel.standard import Requirement, Standard
from checker.kernel.text import Text


class Supplies(Protocol):
    """What a kind receives from the repository; a kind itself never opens a file."""

    @property
    def as_of(self) -> date:
        """The day for which the run judges; code lists have validity dates."""

    def file(self, requirement: Requirement, name: str) -> Any:
        """The parsed content of a JSON or YAML file named relative to the standard's folder. Raises Trouble."""

    def schema(self, uri: str) -> Any:
        """The JSON Schema behind a `urn:miyar:` name. Raises Trouble where there is none.

        `urn:miyar:element:national-number`   a data element of the dictionary
        `urn:miyar:code-list:governorates`    a code list, as an `enum` of the codes valid on `as_of`
        `urn:miyar:actors`                    ids of the actors of the unified architecture
        """

    def elements(self) -> Mapping[str, Mapping[str, Any]]:
        """The dictionary: id → the element as its file says it."""

    def code_lists(self) -> Mapping[str, Mapping[str, Any]]:
        """The code lists: id → the list as its file says it."""

    def standards(self) -> Mapping[str, Standard]:
        """The standards there are: `rest-api@1.0` → that version, of which the requirements may not be read."""

    def requirement_ids(self, standard: Standard) -> Collection[str]:
        """Ids of the requirements of one version."""

    def model(self, document: Document) -> Any:
        """The model that a document holds, or that lies in the folder whose head it is, and what is wrong with it.

        It is a `checker.architecture.formats.reading.Reading`. Raises Trouble where it is none.
        """


class Kind(Protocol):
    """A module under `checker/kinds/`, found by its name, or an entry point of the group `miyar.kinds`."""

    FORMS: frozenset[str]
    """Forms of document it can judge; a requirement on another form is not applicable."""
    PARAMETERS: Mapping[str, Any]
    """JSON Schema 2020-12 of what may stand under `check: {<kind>: …}`."""
    MESSAGES: Mapping[str, Text]
    """Every code its faults and reasons can carry → the sentence, with `{value}` fields."""

    # A kind that looks at a stream of parts (NDJSON) as one document says STREAMS = True; others get part by part.

    def prepare(self, requirements: Sequence[Requirement], supplies: Supplies) -> Check:
        """Make one check of all `requirements`, once for the run. Raises Trouble for a wrong parameter."""
