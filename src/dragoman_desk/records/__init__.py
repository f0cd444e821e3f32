"""The database's records: one model a file, with its queryset. No business steps: those are actions."""
