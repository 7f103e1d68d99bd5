"""How the command speaks: the reader's language, errors a person can act on, options all commands share."""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from checker.kernel.messages import fill
from checker.kernel.printable import printable
from checker.kernel.text import Language, Text
from checker.kernel.trouble import Trouble

F = TypeVar("F", bound=Callable[..., Any])

_LANG = Text("لغة المخرجات؛ والأصل لغة النظام.", "Language of the output; by default the locale's.")
_STANDARDS = Text(
    "مجلد معايير يضاف إلى المعايير الوطنية، أو ملف طبعة مصدّرة يحل محلها؛ يمكن تكراره.",
    "A folder of standards to add to the national ones, or the file of an exported edition to use in their place; may "
    "be repeated.",
)
_FORMAT = Text("صيغة المخرجات.", "Form of the output.")
_ERROR = Text("خطأ", "Error")
# A line that begins with a path is still read from right to left, and the path from left to right (UAX #9).
_RIGHT, _ISOLATE, _POP = "\u200f", "\u2068", "\u2069"


def locale_language() -> Language:
    """The reader's language by MIYAR_LANG, else by the POSIX locale variables in their order; English if none says."""
    for name in ("MIYAR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "ar" if value.lower().startswith("ar") else "en"
    return "en"


def asked_language() -> Language:
    """The language that `--lang` asks for, else the locale's: for texts needed before options are read."""
    for word, following in pairwise([*sys.argv[1:], ""]):
        chosen = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and chosen in ("ar", "en"):
            return "ar" if chosen == "ar" else "en"
    return locale_language()


def speak_click() -> None:
    """Let click say its own words (usage, options, mistakes) in the language of this command line."""
    gettext.bindtextdomain("messages", str(Path(__file__).with_name("locale")))
    os.environ["LANGUAGE"] = asked_language()


def here(text: Text) -> str:
    """Read `text` in the language of this command line: for help texts."""
    return text.read(asked_language())


def language_option(command: F) -> F:
    """Add `--lang ar|en`; the command receives `lang`."""
    option = click.option(
        "--lang", type=click.Choice(["ar", "en"]), default=asked_language, show_default=False, help=here(_LANG)
    )
    return option(command)


def standards_option(command: F) -> F:
    """Add `--standards PATH`, repeatable; the command receives `standards`, a tuple of paths."""
    path = click.Path(exists=True, path_type=Path)
    return click.option("--standards", multiple=True, type=path, help=here(_STANDARDS))(command)


def form_option(*forms: str) -> Callable[[F], F]:
    """Add `--format`, by default the first of `forms`; the command receives `form`."""
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], help=here(_FORMAT))


def finish(troubles: Sequence[Trouble]) -> NoReturn:
    """Say what is wrong with the files that a command read, and end: 2 where something is, else 0."""
    for trouble in troubles:
        say(trouble)
    sys.exit(2 if troubles else 0)


def sentence(trouble: Trouble, language: Language) -> str:
    """The trouble in one line: file, place, what is wrong and what to do."""
    place = trouble.place
    where = ""
    if place:
        numbers = [str(number) for number in (place.line, place.column) if number]
        spot = printable(":".join([place.file, *numbers]))
        where = f"{_RIGHT}{_ISOLATE}{spot}{_POP}: " if language == "ar" else f"{spot}: "
    return f"{where}{fill(trouble.text, trouble.values, language, isolate=language == 'ar')}"


def say(trouble: Trouble) -> None:
    """Write a trouble to standard error in the reader's language."""
    language = asked_language()
    click.echo(f"{_ERROR.read(language)}: {sentence(trouble, language)}", err=True)
