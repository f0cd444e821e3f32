"""Typed values in a text, with spans, that compare across languages."""

from dragoman.facts.quantities import quantities

__all__ = ["quantities"]
