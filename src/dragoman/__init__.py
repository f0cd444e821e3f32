"""Dragoman, the press-review desk, as a library: capture, translate, check, file, publish, find, read."""

from importlib.metadata import version

__version__ = version("dragoman")
