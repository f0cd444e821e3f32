"""The search index and the search page."""
