"""The folders of a model: as `organization.yaml` says, else as the files lie on disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.architecture.parts import Part
from checker.architecture.place import At
from checker.architecture.shaping import folders_told, texts
from checker.architecture.values import Folder


def folders(blocks: Sequence[Part], views: Sequence[Part], organization: Part | None) -> tuple[Folder, ...]:
    """The folders at the top."""
    if organization:
        return folders_told(organization.data["folders"], "/folders", organization.source)
    root = _Branch()
    for part in blocks:
        root.down(part.path.removesuffix(".yaml").split("/")).hold(part, _block_ids(part.data))
    for part in views:
        *above, name = part.path.removesuffix(".yaml").split("/")
        root.down(above).items.append(part.data.get("id") or name)
    return root.folders("")


def _block_ids(data: Mapping[str, Any]) -> Iterator[str]:
    for element in data.get("elements", ()):
        if element:
            yield element["id"]


class _Branch:
    """A folder that grows while files are met."""

    def __init__(self) -> None:
        self.branches: dict[str, _Branch] = {}
        self.items: list[str] = []
        self.part: Part | None = None

    def down(self, names: Sequence[str]) -> _Branch:
        here = self
        for name in names:
            here = here.branches.setdefault(name, _Branch())
        return here

    def hold(self, part: Part, items: Iterator[str]) -> None:
        self.part = part
        self.items.extend(items)

    def folders(self, above: str) -> tuple[Folder, ...]:
        return tuple([branch.folder(name, f"{above}{name}") for name, branch in self.branches.items()])

    def folder(self, name: str, path: str) -> Folder:
        title = texts(self.part.data.get("title")) if self.part else {}
        inner = self.folders(f"{path}/")
        whole = {"": name, **title}
        if self.part is None:
            return Folder(path, whole, folders=inner, items=tuple(self.items))
        return Folder(path, whole, folders=inner, items=tuple(self.items), at=At(self.part.source))
