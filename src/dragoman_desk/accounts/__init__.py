"""People, roles and the log."""
