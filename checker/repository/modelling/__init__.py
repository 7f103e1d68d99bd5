"""The unified architecture on disk: a folder of YAML to a model, and back; other tools' files in and out."""

from __future__ import annotations

from checker.architecture.collecting import without_collecting
from checker.repository.modelling.loading import LoadedModel, load_model
from checker.repository.modelling.opening import open_model
from checker.repository.modelling.saving import FORMATS, format_of, save_model
from checker.repository.modelling.writing import write_model

__all__ = [
    "FORMATS",
    "LoadedModel",
    "format_of",
    "load_model",
    "open_model",
    "save_model",
    "without_collecting",
    "write_model",
]
