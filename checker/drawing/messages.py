"""What can keep a drawing from being made."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec

from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES: Mapping[str, Text] = {
    "drawing.not-installed": Text(
        "للرسم أدوات لم تُثبّت ({package})؛ ثبّتها بالأمر:\n  pip install 'miyar[drawing]'",
        "Drawing needs tools that are not installed ({package}); install them by:\n  pip install 'miyar[drawing]'",
    ),
    "drawing.nothing-shown": Text(
        "لا يعرض المنظور {view} أي عنصر؛ راجع show فيه.", "The view {view} shows no element; look at its show."
    ),
}
_TOOLS = ("pygraphviz", "uharfbuzz", "fontTools", "fontpkg_ibm_plex_sans", "fontpkg_ibm_plex_sans_arabic")


def need_tools() -> None:
    """Raise Trouble where a library that draws is missing."""
    for package in _TOOLS:
        if find_spec(package) is None:
            code = "drawing.not-installed"
            raise Trouble(code, MESSAGES[code], {"package": package})
