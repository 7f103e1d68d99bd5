"""The house's fonts, IBM Plex, from their packages: measured by drawings, cut and packed for pages and drawings."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from checker.kernel.cache_folder import cache_folder


class Font(NamedTuple):
    """A font's package, its file there without ending, and its name on a page."""

    package: str
    file: str
    name: str
    arabic: bool = False


ARABIC = Font("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-Regular", "arabic-400", arabic=True)
ARABIC_BOLD = Font("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-SemiBold", "arabic-600", arabic=True)
LATIN = Font("fontpkg_ibm_plex_sans", "IBMPlexSans[wdth,wght]", "latin")
MONO = Font("fontpkg_ibm_plex_mono", "IBMPlexMono-Regular", "mono")
FONTS = (ARABIC, ARABIC_BOLD, LATIN, MONO)

_BOTH = tuple(range(0x20, 0x7F))
LATIN_CHARACTERS = (
    *range(0x20, 0x180), *range(0x2BB, 0x2BD), *range(0x2000, 0x2070), *range(0x2190, 0x2194), 0x2212, 0x22EE,
    *range(0x2080, 0x208A), 0x20AC, 0x2122, 0x2713, 0x2717, 0x2264, 0x2265,
)  # fmt: skip
ARABIC_CHARACTERS = (
    *range(0x600, 0x700), *range(0x750, 0x780), *range(0x8A0, 0x900), *range(0x200C, 0x2010), *range(0xFB50, 0xFE00),
    *range(0xFE70, 0xFF00), *_BOTH, 0xAB, 0xBB,
)  # fmt: skip


def is_arabic(character: str) -> bool:
    """Whether a character is set in the Arabic font."""
    code = ord(character)
    return 0x600 <= code < 0x700 or 0x750 <= code < 0x780 or 0x8A0 <= code < 0x900 or 0xFB50 <= code < 0xFF00


def installed() -> bool:
    """Whether the packages of the fonts are there."""
    return all(find_spec(font.package) is not None for font in FONTS)


@cache
def font_bytes(font: Font) -> bytes:
    """The font as its package carries it. Raises ModuleNotFoundError where the package is not installed."""
    found = find_spec(font.package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(font.package, name=font.package)
    return (Path(found.origin).parent / "files" / f"{font.file}.ttf").read_bytes()


def packed(font: Font, characters: Iterable[int] | None = None) -> bytes:
    """The font as WOFF2 with no more than `characters` (by default those of its script), kept for next time."""
    wanted = tuple(sorted(set(characters or (ARABIC_CHARACTERS if font.arabic else LATIN_CHARACTERS))))
    source = font_bytes(font)
    kept = cache_folder() / "fonts" / f"{sha256(source + repr(wanted).encode()).hexdigest()}.woff2"
    if kept.is_file():
        return kept.read_bytes()
    made = _cut(source, wanted)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(made)
    except OSError:
        return made  # a cache that cannot be written costs time and nothing else
    return made


def _cut(source: bytes, characters: tuple[int, ...]) -> bytes:
    subset = import_module("fontTools.subset")
    font = import_module("fontTools.ttLib").TTFont(BytesIO(source))
    cutter = subset.Subsetter(subset.Options(layout_features=["*"], notdef_outline=True, drop_tables=["DSIG", "meta"]))
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    if "fvar" in font:
        instancer = import_module("fontTools.varLib.instancer")
        font = instancer.instantiateVariableFont(font, {"wdth": 100, "wght": (400, 600)})
    font.flavor = "woff2"
    made = BytesIO()
    font.save(made)
    return made.getvalue()
