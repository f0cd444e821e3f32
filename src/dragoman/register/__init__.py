"""The register: people, posts, bodies, acronyms, outlets and terms, each with its dates and its source."""

from dragoman.register.entry import KINDS, Entry
from dragoman.register.matcher import Match
from dragoman.register.register import Register

__all__ = ["KINDS", "Entry", "Match", "Register"]
