"""The national dictionary: its data elements in one table, and a page for each code list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.dictionary import valid_codes
from checker.kernel.text import Text
from checker.pages.site.house import House
from checker.pages.site.paths import DICTIONARY
from checker.pages.site.values import Crumb, SitePage

_LISTS = Crumb("dictionary/code-lists/", Text("قوائم الرموز", "Code lists"))


def pages(house: House) -> Iterator[SitePage]:
    """Elements, the list of code lists, and each of them."""
    supplies = house.repository.supplies(house.day)
    elements, lists = supplies.elements(), supplies.code_lists()
    uses = {name: [one for one, element in elements.items() if element.get("code-list") == name] for name in lists}
    rows = [elements[name] for name in sorted(elements)]
    yield SitePage("dictionary/", "dictionary.html", DICTIONARY.name, "dictionary", {"elements": rows, "lists": lists})
    values = {"lists": [lists[name] for name in sorted(lists)], "uses": uses}
    yield SitePage(_LISTS.path, "code-lists.html", _LISTS.name, "dictionary", values, crumbs=(DICTIONARY,))
    for name, code_list in lists.items():
        yield _list(house, name, code_list, uses[name])


def _list(house: House, name: str, code_list: Mapping[str, Any], uses: list[str]) -> SitePage:
    valid = set(valid_codes(code_list, house.day))
    values = {"code_list": code_list, "valid": valid, "uses": uses}
    title = Text(**code_list["name"])
    about = Text(**code_list["definition"]) if "definition" in code_list else None
    return SitePage(f"{_LISTS.path}{name}/", "code-list.html", title, "dictionary", values, about, (DICTIONARY, _LISTS))
