"""`miyar site serve`."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from checker.cli.sites import day_option, reports_option
from checker.cli.speech import here, language_option, standards_option
from checker.cli.to_copy import to_copy
from checker.kernel.text import Language, Text
from checker.pages.site.building import Wanted
from checker.pages.site.live import Live
from checker.pages.site.serving import serve
from checker.repository import roots, shipped

_HELP = Text(
    "يعرض الموقع على هذا الحاسوب أثناء الكتابة: ما يتغير في متطلب أو عنصر يظهر في المتصفح خلال ثانيتين.",
    "Show the site on this machine while you write: what changes in a requirement or an element is on screen within "
    "two seconds.",
)
_PORT = Text("المنفذ؛ والأصل 8000.", "The port; by default 8000.")
_AT = Text("الموقع على العنوان أعلاه؛ أوقفه بـ Ctrl+C.", "The site is at the address above; stop it with Ctrl+C.")


@click.command("serve", help=here(_HELP))
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help=here(_PORT))
@reports_option
@day_option
@standards_option
@language_option
def command(port: int, lang: Language, **options: Any) -> None:
    """Serve on the loopback address until interrupted."""
    standards, reports = options["standards"], options["reports"]
    watched = [*roots(standards), shipped("architecture"), shipped("site"), *([reports] if reports else [])]
    with TemporaryDirectory() as place:
        wanted = Wanted(Path(place) / "site", options["as_of"], standards=standards, reports=reports)
        with serve(Live(wanted), watched, port) as server:
            click.echo(to_copy(f"http://127.0.0.1:{server.server_port}/"))
            click.echo(_AT.read(lang))
            with suppress(KeyboardInterrupt):
                server.serve_forever()
