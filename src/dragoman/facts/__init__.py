"""Typed values in a text, with spans, that compare across languages."""
