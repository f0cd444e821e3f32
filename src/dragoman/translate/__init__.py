"""Translation: help beside the text, and engines. Nothing here translates without being asked."""
