"""The desk's own commands: dragoman desk ..."""
