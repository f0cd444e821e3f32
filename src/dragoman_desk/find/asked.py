"""What was asked for, and the addresses that ask for a little more or less."""

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from dragoman.find import EVERYTHING, Filters, parse
from dragoman.find.query import Both, Node
from dragoman.find.schema import PATH_SEPARATOR
from dragoman.publish.gate import AUDIENCES, Audience

FACETS = ("section", "outlet", "kind", "year")


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as its address says it. What is empty does not narrow it."""

    q: str = ""
    section: str = ""
    outlet: str = ""
    kind: str = ""
    year: str = ""
    sort: str = ""
    page: int = 1

    @property
    def tree(self) -> Node:
        """The query's words as a tree."""
        return parse(self.q)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for."""
        return self.tree == EVERYTHING and not any(getattr(self, name) for name in FACETS)

    def filters(self, audience: Audience) -> Filters:
        """Return what the search is narrowed to, with what this audience may see."""
        year = int(self.year) if self.year else None
        return Filters(
            sections=(tuple(self.section.split(PATH_SEPARATOR)),) if self.section else (),
            outlets=(self.outlet,) if self.outlet else (),
            kinds=(self.kind,) if self.kind else (),
            since=dt.date(year, 1, 1) if year else None,
            until=dt.date(year, 12, 31) if year else None,
            max_audience=AUDIENCES.index(audience),
        )

    def address(self, **changes: str | int) -> str:
        """Return the query of an address that asks for this with changes, from its first page on."""
        changed = replace(self, **{"page": 1, **changes})  # type: ignore[arg-type]
        values = {name: getattr(changed, name) for name in ("q", *FACETS, "sort")}
        wanted = {name: value for name, value in values.items() if value}
        if changed.page > 1:
            wanted["page"] = changed.page
        return f"?{urlencode(wanted)}"

    def in_month(self, month: dt.date) -> str:
        """Return the address that asks for the same in one month."""
        return self.address(q=f"{self.q} date:{month:%Y-%m}".strip(), year="")

    def parts(self) -> list[tuple[str, str]]:
        """Return the parts of the query, each with the address that asks without it."""
        tree = self.tree
        nodes = tree.nodes if isinstance(tree, Both) else (tree,)
        found = []
        for at, node in enumerate(nodes):
            rest = Both((*nodes[:at], *nodes[at + 1 :]))
            found.append((str(node), self.address(q=str(rest))))
        return found


def last_day(month: dt.date) -> dt.date:
    """Return the last day of the month that begins on this day."""
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])
