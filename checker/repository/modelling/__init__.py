"""The unified architecture on disk: a folder of YAML to a model, and back."""

from __future__ import annotations

from checker.repository.modelling.loading import LoadedModel, load_model
from checker.repository.modelling.writing import write_model

__all__ = ["LoadedModel", "load_model", "write_model"]
