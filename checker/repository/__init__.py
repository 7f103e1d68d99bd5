"""The repository of standards: folders of YAML files as the kernel's values."""

from checker.repository.library import Repository
from checker.repository.messages import MESSAGES
from checker.repository.reaching import roots
from checker.repository.recognise import Recognised, recognise
from checker.repository.values import Edition, Profile
from checker.repository.where import shipped

__all__ = ["MESSAGES", "Edition", "Profile", "Recognised", "Repository", "recognise", "roots", "shipped"]
