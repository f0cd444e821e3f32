"""Articles and alerts go out."""
