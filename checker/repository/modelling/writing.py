"""A model to a folder of YAML."""

from __future__ import annotations

from pathlib import Path

from checker.architecture.laying_out import files
from checker.architecture.model import Model
from checker.architecture.yaml_text import written
from checker.kernel.place import Place, spoken
from checker.kernel.refusal import why
from checker.loaders.listing import files_below
from checker.repository.modelling.messages import trouble


def write_model(model: Model, folder: Path, *, replace: bool = False) -> list[Path]:
    """Write a model into a folder; returns the files.

    Raises Trouble where there is a model already, unless it is to be replaced: then its YAML files go.
    """
    try:
        before = [folder / path for path in files_below(folder)] if folder.is_dir() else []
        if before and not replace:
            raise trouble("repository.model-there", {"folder": spoken(folder)}, Place(spoken(folder)))
        texts = {folder / path: written(told) for path, told in files(model).items()}
        for path in before:
            if path not in texts:
                path.unlink()
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        values = {"folder": spoken(folder), "why": why(error)}
        raise trouble("repository.unwritable-model", values, Place(spoken(folder))) from None
    return list(texts)
