"""Folders as Archi wants them: nine at the top, each for its own sort of thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.architecture.formats.archi.naming import FOLDERS, folder_of_type
from checker.architecture.model import Model
from checker.architecture.values import Folder


def for_archi(model: Model) -> tuple[tuple[Folder, ...], bool]:
    """The folders to write, and whether they are the model's own.

    A model whose folders are Archi's already keeps them, and gets those that are missing for what stands in none.
    Of any other, the folders are put below each of the nine as far as they hold something of its sort.
    """
    own = bool(model.folders) and all(folder.type for folder in model.folders)
    left = _loose(model)
    if own:
        return _with(model.folders, left), True
    sorts = dict(_sorts(model))
    nine = []
    for sort, name in FOLDERS.items():
        inner = tuple(_only(model.folders, sort, sorts, f"{sort}."))
        loose = tuple([one for one, found in left if found == sort])
        nine.append(Folder(f"folder-{sort}", {"": name}, type=sort, folders=inner, items=loose))
    return tuple(nine), False


def _sorts(model: Model) -> Iterator[tuple[str, str]]:
    """Every id, as often as it is there, and which of the nine it belongs to."""
    yield from ((one.id, folder_of_type(one.type)) for one in model.elements)
    yield from ((one.id, "relations") for one in model.relationships)
    yield from ((one.id, "diagrams") for one in model.views)


def _loose(model: Model) -> list[tuple[str, str]]:
    """What stands in no folder."""
    held = Counter(_items(model.folders))
    found: list[tuple[str, str]] = []
    for name, sort in _sorts(model):
        if held[name]:
            held[name] -= 1
        else:
            found.append((name, sort))
    return found


def _items(folders: tuple[Folder, ...]) -> Iterator[str]:
    for folder in folders:
        yield from folder.items
        yield from _items(folder.folders)


def _with(folders: tuple[Folder, ...], left: list[tuple[str, str]]) -> tuple[Folder, ...]:
    for sort in dict.fromkeys([sort for _, sort in left]):
        items = tuple([name for name, found in left if found == sort])
        for number, folder in enumerate(folders):
            if folder.type == sort:
                whole = folder._replace(items=folder.items + items)
                folders = (*folders[:number], whole, *folders[number + 1 :])
                break
        else:
            folders = (*folders, Folder(f"folder-{sort}", {"": FOLDERS[sort]}, type=sort, items=items))
    return folders


def _only(folders: tuple[Folder, ...], sort: str, sorts: dict[str, str], above: str) -> Iterator[Folder]:
    """The folders, as far as they hold things of one sort."""
    for number, folder in enumerate(folders):
        name = f"{above}{folder.id or number}"
        inner = tuple(_only(folder.folders, sort, sorts, f"{name}."))
        items = tuple([one for one in folder.items if sorts.get(one) == sort])
        if inner or items:
            yield Folder(name, folder.name, folders=inner, items=items)
