"""Filing’s part of other stations' pages."""
