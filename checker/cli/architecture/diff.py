"""`miyar architecture diff BEFORE AFTER`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.architecture.changes import both, changes
from checker.architecture.views import Show, View
from checker.cli.models import opened
from checker.cli.speech import finish, form_option, here, language_option
from checker.drawing.drawn import drawn
from checker.kernel.text import Language, Text
from checker.pages.terminal.questions import changes_json, changes_markdown, changes_text
from checker.repository.modelling import LoadedModel
from checker.repository.modelling.revision import model_at
from checker.repository.where import shipped

_HELP = Text(
    "يقارن نموذجين: كل منهما مراجعة في git (وسم أو فرع أو إيداع) أو ملف أو مجلد. الصيغة svg ترسم ما تغير بالألوان.",
    "Compare two models, each a revision of git (a tag, branch or commit), a file or a folder. The form svg draws what "
    "changed, in colours.",
)
_FOLDER = Text(
    "مجلد النموذج في المراجعات؛ والأصل architecture.", "The model's folder in revisions; by default architecture."
)
_TITLE = Text("من {before} إلى {after}", "From {before} to {after}")


@click.command("diff", help=here(_HELP))
@click.argument("before")
@click.argument("after")
@click.option("--folder", type=click.Path(exists=True, file_okay=False, path_type=Path), help=here(_FOLDER))
@form_option("text", "markdown", "json", "svg")
@language_option
def command(before: str, after: str, folder: Path | None, form: str, lang: Language) -> None:
    """Write the difference; files that are wrong are told, and the code is then 2."""
    old, new = _model(before, folder), _model(after, folder)
    told = changes(old.model, new.model)
    match form:
        case "json":
            said = changes_json(told)
        case "markdown":
            said = changes_markdown(told, lang)
        case "svg":
            whole = both(old.model, new.model, told)
            title = {one: _TITLE.read(one).format(before=before, after=after) for one in ("ar", "en")}
            view = View("diff", title, show=Show(tuple(one.id for one in whole.elements)))
            said = drawn(whole, view, lang, states=told.states())
        case _:
            said = changes_text(told, lang)
    click.echo(said, nl=False)
    finish((*old.troubles, *new.troubles))


def _model(name: str, folder: Path | None) -> LoadedModel:
    """A path where there is one of this name, else a revision."""
    if Path(name).exists():
        return opened(Path(name))
    local = Path("architecture")
    return model_at(name, folder or (local if local.is_dir() else shipped("architecture")))
