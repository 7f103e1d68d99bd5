"""The command `miyar`. Each command is one file of this folder with a click command named `command`."""

from __future__ import annotations

import gc
import sys
from typing import Any, NoReturn

import click

from checker import __version__
from checker.cli.ending import break_down, leave, open_streams, stand_somewhere, stop, unwritable_output
from checker.cli.folder import CommandFolder
from checker.cli.speech import finish, here, language_option, speak_click
from checker.kernel.text import Language, Text
from checker.kernel.trouble import Misconfigured, Trouble

_HELP = Text(
    "معيار: يتحقق من مطابقة واجهات الجهات ووثائقها لمعايير تقانات المعلومات والاتصالات الحكومية.",
    "Mi‘yar holds an agency's interfaces and documents against the government's ICT standards.",
)

speak_click()


class _Root(CommandFolder):
    """`miyar` itself: a run that cannot begin is a wrong use of the command, whichever command asked for it."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; all that is wrong with what was asked is said, and ends it with 2."""
        try:
            stand_somewhere()
            return super().invoke(ctx)
        except Misconfigured as wrong:
            finish(wrong.troubles)
        except KeyboardInterrupt:
            stop()


@click.group(cls=_Root, package=__name__, help=here(_HELP), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="miyar")
@language_option
def group(lang: Language) -> None:
    """Stand for `miyar` itself; the commands do the work."""


def program() -> NoReturn:
    """The command as it is installed: `main`, and then out without taking apart what was built up."""
    try:
        main()
    except SystemExit as end:
        leave(end)


def main() -> NoReturn:
    """Run the command line and end the process: 0 conforms, 1 does not, 2 wrong use, 3 could not be checked."""
    open_streams()
    gc.set_threshold(1_000_000, 50, 100)  # documents are large and have no circles: looking for some costs a fifth
    try:
        sys.exit(group(standalone_mode=True, prog_name="miyar"))
    except Trouble as trouble:
        finish([trouble])
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        sys.stderr.close()
        sys.exit(141)
    except KeyboardInterrupt:
        stop()
    except OSError as error:
        if error.filename is not None:
            break_down(error)
        finish([unwritable_output(error)])  # no file was at fault but standard output
    except Exception as error:  # noqa: BLE001 - exit code 1 would say that the artefacts do not conform
        break_down(error)
