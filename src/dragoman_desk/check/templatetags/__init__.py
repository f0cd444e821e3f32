"""The copy desk's part of other stations' pages."""
