"""The heads of all versions of all standards, and finding one by its name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from pathlib import Path

from checker.engines.form import placed
from checker.kernel.likeness import nearest
from checker.kernel.place import Place, spoken
from checker.kernel.standard import Standard, Status
from checker.kernel.trouble import Trouble
from checker.repository import shapes, succession
from checker.repository.digests import combined
from checker.repository.folders import version_folders
from checker.repository.messages import MESSAGES, trouble
from checker.repository.names import take_apart
from checker.repository.reading import open_document, read
from checker.repository.scope_patterns import bad_patterns


class Catalogue:
    """What `standard.yaml` of every version says; requirements are not read here.

    `heads`     citation → head, by id and version; a citation in two roots is the first root's
    `troubles`  what is wrong with the folders and the heads
    `digest`    SHA-256 (hex) of all heads: on it rests which artefacts are recognised
    """

    def __init__(self, roots: Iterable[Path]) -> None:
        self.troubles: list[Trouble] = []
        found: dict[str, Standard] = {}
        digests: list[str] = []
        for folder in [folder for root in roots for folder in version_folders(root)]:
            if isinstance(folder, Trouble):
                self.troubles.append(folder)
            else:
                digests.append(self._read(folder, found))
        self.digest = combined(digests)
        order = sorted(found.values(), key=lambda head: (head.id, succession.order(head)))
        self.heads = succession.succeed({head.citation: head for head in order})
        self.by_id = {name: tuple(heads) for name, heads in groupby(self.heads.values(), key=lambda head: head.id)}
        for head, mistake in succession.mistakes(self.heads):
            document = open_document(head.folder / "standard.yaml")
            self.troubles.extend(placed(document, [mistake], MESSAGES))

    def candidates(self, day: date) -> tuple[Standard, ...]:
        """Of each standard the version `day` calls for; see `newest`. A standard wholly withdrawn has none."""
        return tuple([head for name in self.by_id if (head := self.newest(name, day)) is not None])

    def newest(self, name: str, day: date, root: Path | None = None) -> Standard | None:
        """The newest version in force on `day`; where none is, the newest not withdrawn, which then does not bind.

        With `root` only versions that lie there count.
        """
        versions = [head for head in self.by_id.get(name, ()) if root in (None, head.folder.parent.parent)]
        for wanted in (lambda head: head.in_force(day), lambda head: head.status is not Status.WITHDRAWN):
            for head in reversed(versions):
                if wanted(head):
                    return head
        return None

    def find(self, name: str, day: date | None = None) -> Standard:
        """`rest-api@1.0`, or `rest-api`: the newest, with `day` the newest in force on it. Raises Trouble."""
        asked = take_apart(name)
        versions = self.by_id.get(asked.standard)
        if not versions:
            raise self._unknown(asked.standard)
        if not asked.version:
            return (self.newest(asked.standard, day) if day else None) or versions[-1]
        if head := self.heads.get(f"{asked.standard}@{asked.version}"):
            return head
        allowed = [head.version for head in versions]
        values = {"name": asked.standard, "version": asked.version, "allowed": allowed}
        raise trouble("repository.unknown-version", values)

    def _unknown(self, name: str) -> Trouble:
        if near := nearest(name, self.by_id):
            return trouble("repository.unknown-standard-near", {"name": name, "nearest": near})
        return trouble("repository.unknown-standard", {"name": name, "allowed": list(self.by_id)})

    def _read(self, folder: Path, found: dict[str, Standard]) -> str:
        """Read one head into `found`; returns what the digest must know of it."""
        file = folder / "standard.yaml"
        if not file.is_file():
            self.troubles.append(
                trouble("repository.no-standard-file", {"folder": spoken(folder)}, Place(spoken(folder)))
            )
            return ""
        reading = read(file, "standard")
        wrong = reading.troubles or bad_patterns(file, reading.data)
        self.troubles.extend(wrong)
        if not wrong:
            head = shapes.standard(folder, reading.data)
            first = found.setdefault(head.citation, head)
            if first is not head:
                values = {"citation": head.citation, "first": spoken(first.folder)}
                self.troubles.append(trouble("repository.standard-twice", values, Place(spoken(file), 1)))
        return f"{folder.parent.name}@{folder.name} {reading.digest}"
