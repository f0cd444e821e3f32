"""The sample desk: data files a person can read and add to, and how they are loaded.

`world.md` describes the world; `desk.toml`, the CSV files, `stories/` and `alerts/` hold it.
"""
