"""Publishing’s part of other stations' pages."""
