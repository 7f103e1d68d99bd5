"""Text in the programme's two languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = ("ar", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Arabic and in English; both are required, so a missing translation is a type error."""

    ar: str
    en: str

    def read(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.ar if language == "ar" else self.en


def both(ar: str, en: str) -> dict[str, str]:
    """A value of a message that differs by language, such as an element's name: plain JSON, so that it travels."""
    return {"ar": ar, "en": en}
