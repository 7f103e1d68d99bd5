"""The site's fonts: IBM Plex from its packages, cut to what the pages need and packed as WOFF2, kept for next time."""

from __future__ import annotations

from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from checker.kernel.cache_folder import cache_folder


class Font(NamedTuple):
    """A font's package, its file there without ending, and its name on the site."""

    package: str
    file: str
    name: str
    arabic: bool = False


FONTS = (
    Font("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-Regular", "arabic-400", arabic=True),
    Font("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-SemiBold", "arabic-600", arabic=True),
    Font("fontpkg_ibm_plex_sans", "IBMPlexSans[wdth,wght]", "latin"),
    Font("fontpkg_ibm_plex_mono", "IBMPlexMono-Regular", "mono"),
)
_LATIN = (
    *range(0x20, 0x180), *range(0x2BB, 0x2BD), *range(0x2000, 0x2070), *range(0x2190, 0x2194), 0x2212, 0x22EE,
    *range(0x2080, 0x208A), 0x20AC, 0x2122, 0x2713, 0x2717, 0x2264, 0x2265,
)  # fmt: skip
_ARABIC = (
    *range(0x600, 0x700), *range(0x750, 0x780), *range(0x8A0, 0x900), *range(0x200C, 0x2010), *range(0xFB50, 0xFE00),
    *range(0xFE70, 0xFF00), *range(0x20, 0x7F), 0xAB, 0xBB,
)  # fmt: skip


def font_file(font: Font) -> Path:
    """The font as its package carries it. Raises ModuleNotFoundError where the package is not installed."""
    found = find_spec(font.package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(font.package, name=font.package)
    return Path(found.origin).parent / "files" / f"{font.file}.ttf"


def web_fonts() -> dict[str, bytes]:
    """Name of a file under `assets/fonts/` → its content."""
    return {f"{font.name}.woff2": _packed(font) for font in FONTS}


def _packed(font: Font) -> bytes:
    source, characters = font_file(font).read_bytes(), _ARABIC if font.arabic else _LATIN
    kept = cache_folder() / "fonts" / f"{sha256(source + repr(characters).encode()).hexdigest()}.woff2"
    if kept.is_file():
        return kept.read_bytes()
    packed = _cut(source, characters)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(packed)
    except OSError:
        return packed  # a cache that cannot be written costs time and nothing else
    return packed


def _cut(source: bytes, characters: tuple[int, ...]) -> bytes:
    subset = import_module("fontTools.subset")
    font = import_module("fontTools.ttLib").TTFont(BytesIO(source))
    cutter = subset.Subsetter(subset.Options(layout_features=["*"], notdef_outline=True, drop_tables=["DSIG"]))
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    if "fvar" in font:
        instancer = import_module("fontTools.varLib.instancer")
        font = instancer.instantiateVariableFont(font, {"wdth": 100, "wght": (400, 600)})
    font.flavor = "woff2"
    packed = BytesIO()
    font.save(packed)
    return packed.getvalue()
