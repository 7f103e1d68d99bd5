"""How the process begins and ends where something outside of the command, or the program itself, fails."""

from __future__ import annotations

import atexit
import os
import sys
import threading
from pathlib import Path
from typing import NoReturn

import click

from checker.cli.speech import here
from checker.kernel.messages import fill
from checker.kernel.refusal import why
from checker.kernel.text import LANGUAGES, Text
from checker.kernel.trouble import Misconfigured, Trouble

_STOPPED = Text("أوقفتَ الأمر قبل تمامه؛ لم يُكتب تقرير.", "Stopped before it was done; no report was written.")
_NO_FOLDER = Text(
    "لا يمكن الوصول إلى المجلد الذي شُغّل منه الأمر: {why}. انتقل إلى مجلد آخر ثم أعد الأمر.",
    "The folder that the command is run in cannot be reached: {why}. Go to another folder and run it again.",
)
_UNWRITABLE = Text("تعذرت الكتابة على المخرج المعتاد: {why}.", "Standard output cannot be written to: {why}.")
_BROKEN = Text(
    "توقف miyar لخلل فيه هو ({error})، فلم يُحكم بشيء؛ أبلغ القائمين على معيار بما كُتب أعلاه.",
    "miyar broke down by a defect of its own ({error}), so that nothing was decided; please report what stands above "
    "to the stewards of Mi‘yar.",
)


def open_streams() -> None:
    """A stream that the caller closed reads as empty and takes all that is written, as /dev/null does."""
    sys.stdin = sys.stdin or Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - open as long as the process
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as above
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as above


def stand_somewhere() -> None:
    """Paths are told from the folder the command is run in, so that it must be there."""
    try:
        Path.cwd()
    except OSError as error:
        raise Misconfigured((Trouble("cli.no-folder", _NO_FOLDER, {"why": why(error)}),)) from None


def leave(end: SystemExit) -> NoReturn:
    """End the process at once where nothing is left to do but to free its memory.

    To free a document of 13 MB piece by piece takes as long as to read it. Whatever else is open (a thread, a child,
    a stream that does not take the rest) is ended in the usual way.
    """
    if threading.active_count() > 1 or not isinstance(end.code, int):
        raise end
    atexit._run_exitfuncs()  # noqa: SLF001 - there is no public name for it
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        raise end from None
    os._exit(end.code)


def stop() -> NoReturn:
    """The person stopped the command: 130, as shells tell it."""
    _end(_STOPPED, 130)


def unwritable_output(error: OSError) -> Trouble:
    """The trouble of standard output that takes no more."""
    return Trouble("cli.unwritable", _UNWRITABLE, {"why": why(error)})


def _end(said: Text, code: int) -> NoReturn:
    click.echo(here(said), err=True)
    sys.exit(code)


def break_down(error: Exception) -> NoReturn:
    """A defect of the program's own: nothing was decided, and whoever mends it needs to see where it was."""
    import traceback  # noqa: PLC0415 - a run that ends well needs none

    traceback.print_exception(error)
    _end(Text(*[fill(_BROKEN, {"error": type(error).__name__}, language) for language in LANGUAGES]), 3)
