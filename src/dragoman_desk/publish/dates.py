"""Days in addresses: `2026-11-05`."""

import datetime as dt

Day = dt.date


class DayConverter:
    """Reads a day from an address, and writes it into one."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> Day:
        """Read a day; what is no day is no page."""
        return Day.fromisoformat(value)

    def to_url(self, value: Day | str) -> str:
        """Write a day."""
        return value if isinstance(value, str) else value.isoformat()
