"""The unified architecture: its views as drawings whose boxes are links, a page an element, catalogues and matrices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any

from checker.architecture.impact import impact, responsible
from checker.architecture.language.names import LAYERS, name_of
from checker.architecture.matrix import NAMED, matrix
from checker.architecture.model import Model
from checker.architecture.query import find
from checker.architecture.showing import shown
from checker.architecture.values import Element, Relationship, spoken_value
from checker.architecture.views import View
from checker.drawing.shapes import layer
from checker.kernel.text import LANGUAGES, Language, Text
from checker.pages.site.drawings import NeighbourDrawing, ViewDrawing
from checker.pages.site.house import House
from checker.pages.site.modelled import citations, described, named
from checker.pages.site.paths import ARCHITECTURE
from checker.pages.site.values import Crumb, Download, SitePage

_AUDIENCES = {
    "minister": Text("للوزير", "For a minister"),
    "executive": Text("للفريق التنفيذي", "For the executive team"),
    "architect": Text("للمعماري", "For an architect"),
    "engineer": Text("للمهندس", "For an engineer"),
}
_CATALOGUES: dict[str, tuple[Text, str]] = {
    "bodies": (Text("الجهات", "Bodies"), "type = BusinessActor"),
    "systems": (
        Text("المنظومات", "Systems"),
        "type = ApplicationComponent and not specialization = register",
    ),
    "registers": (Text("السجلات وبنوك المعلومات", "Registers and data banks"), "specialization = register"),
    "interfaces": (Text("الواجهات البرمجية", "Application interfaces"), "type = ApplicationInterface"),
    "services": (Text("خدمات البنيان", "Services of the architecture"), "type = BusinessService"),
    "data": (Text("كائنات البيانات", "Data objects"), "type = DataObject"),
    "projects": (Text("المشاريع", "Projects"), "type = WorkPackage"),
}
_MATRICES = {
    "services-systems": Text("الخدمات والمنظومات", "Services and systems"),
    "systems-registers": Text("المنظومات والسجلات", "Systems and registers"),
}
_FARTHEST = 3


def pages(house: House) -> Iterator[SitePage]:
    """The overview, views, elements, catalogues, matrices."""
    model = house.model
    showing = {view.id: [one.id for one in shown(view, model)] for view in model.views}
    yield _overview(model)
    for view in model.views:
        yield _view(house, view, showing[view.id])
    where = _views_of(model, showing)
    for element in model.elements:
        yield _element(house, element, where.get(element.id, []))
    for name, (title, query) in _CATALOGUES.items():
        yield _catalogue(model, name, title, find(query, model))
    for name, title in _MATRICES.items():
        values = cache(partial(_matrix_values, model, name))
        yield SitePage(
            f"architecture/matrices/{name}/", "matrix.html", title, "architecture", values, None, (ARCHITECTURE,),
            quiet=True,
        )  # fmt: skip


def downloads(house: House) -> Iterator[Download]:
    """Each view as a file of its own, in both languages."""
    for name, drawing in house.drawings.items():
        for language in LANGUAGES:
            yield Download(f"architecture/views/{name}/{name}-{language}.svg", partial(_svg, drawing, language))


def _svg(drawing: ViewDrawing, language: Language) -> bytes:
    return drawing.file(language).encode()


def _overview(model: Model) -> SitePage:
    groups = [(title, [one for one in model.views if name in one.audience]) for name, title in _AUDIENCES.items()]
    others = [one for one in model.views if not set(one.audience) & set(_AUDIENCES)]
    values = {
        "model": model,
        "groups": [*groups, (Text("مناظير أخرى", "Other views"), others)] if others else groups,
        "catalogues": [(name, title) for name, (title, _) in _CATALOGUES.items()],
        "matrices": list(_MATRICES.items()),
        "named": named,
        "described": described,
    }
    return SitePage("architecture/", "architecture.html", ARCHITECTURE.name, "architecture", values)


def _view(house: House, view: View, elements: Sequence[str]) -> SitePage:
    values = {
        "view": view,
        "drawing": house.drawings[view.id],
        "elements": [house.model.by_id[name] for name in elements],
        "kind_of": name_of,
        "named": named,
        "described": described,
    }
    return SitePage(
        f"architecture/views/{view.id}/", "view.html", named(view), "architecture", values, described(view),
        (ARCHITECTURE,), {"kind": (Text("منظور", "View"),)},
    )  # fmt: skip


def _element(house: House, element: Element, views: Sequence[View]) -> SitePage:
    values = cache(partial(_element_values, house, element, views))
    return SitePage(
        f"architecture/elements/{element.id}/", "element.html", named(element), "architecture", values,
        described(element), (ARCHITECTURE,), {"kind": (name_of(element.type),)},
    )  # fmt: skip


def _element_values(house: House, element: Element, views: Sequence[View]) -> dict[str, Any]:
    model = house.model
    body = model.by_id.get(responsible(model, element))
    return {
        "element": element,
        "kind": name_of(element.type),
        "layer": LAYERS[layer(element.type)],
        "body": body if body is not element else None,
        "outgoing": _ends(model, model.outgoing[element.id], outgoing=True),
        "incoming": _ends(model, model.incoming[element.id], outgoing=False),
        "drawing": NeighbourDrawing(model, element),
        "views": views,
        "reached": [one for one in impact(model, element.id, _FARTHEST) if one.distance > 1],
        "properties": [(key, _spoken(value)) for key, value in element.properties.items()],
        "standards": list(_standards(house, element)),
        "kind_of": name_of,
        "named": named,
        "described": described,
        "farthest": _FARTHEST,
    }


def _spoken(value: Any) -> Text:
    if isinstance(value, dict):
        return Text(str(value.get("ar", "")), str(value.get("en", "")))
    told = spoken_value(value)
    return Text(told, told)


def _standards(house: House, element: Element) -> Iterator[tuple[str, str, Text]]:
    """(page, anchor, name) of the standards and requirements that an element's properties name."""
    for citation in citations(element):
        name, _, requirement = citation.partition("/")
        found = house.repository.heads.get(name) or house.current.get(name)
        if found is not None:
            yield f"standards/{found.id}/{found.version}/", requirement, Text(citation, citation)


def _ends(model: Model, some: Sequence[Relationship], *, outgoing: bool) -> list[tuple[Relationship, Element]]:
    pairs = [(one, model.by_id.get(one.target if outgoing else one.source)) for one in some]
    return [(one, other) for one, other in pairs if other is not None]


def _matrix_values(model: Model, name: str) -> dict[str, Any]:
    return {"matrix": matrix(model, *NAMED[name])}


def _views_of(model: Model, showing: dict[str, list[str]]) -> dict[str, list[View]]:
    found: dict[str, list[View]] = {}
    for view in model.views:
        for name in showing[view.id]:
            found.setdefault(name, []).append(view)
    return found


def _catalogue(model: Model, name: str, title: Text, elements: Sequence[Element]) -> SitePage:
    values = {
        "rows": [(one, model.by_id.get(responsible(model, one))) for one in elements],
        "kind_of": name_of,
        "named": named,
        "described": described,
    }
    crumbs = (ARCHITECTURE, Crumb("architecture/", Text("القوائم", "Catalogues")))
    return SitePage(
        f"architecture/catalogues/{name}/", "catalogue.html", title, "architecture", values, None, crumbs[:1],
        quiet=True,
    )  # fmt: skip
