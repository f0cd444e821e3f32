"""The one gate: may this article be shown, to this audience, at this moment?

Every channel asks it: page, list, search hit, snippet, feed, mail, PDF, API, sitemap and preview.
A channel that filters in its own query first (to page through a list) must give the same answer; the
desk's tests hold the two together.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Audience = Literal["public", "readers", "desk"]
State = Literal["draft", "review", "approved", "published", "withdrawn"]

AUDIENCES: tuple[Audience, ...] = ("public", "readers", "desk")
"""From the widest to the narrowest: an article for one is open to those after it, never before it."""


@dataclass(frozen=True, slots=True)
class Permit:
    """What the gate needs to know of an article. Times are aware, in any zone."""

    state: State
    rights: Audience
    embargo_until: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The gate's answer, and why it said no."""

    allowed: bool
    reason: str = ""


def decide(permit: Permit, audience: Audience, moment: dt.datetime) -> Decision:
    """Decide whether an article may be shown to an audience at a moment."""
    if audience == "desk":
        return Decision(True)
    if permit.state != "published":
        return Decision(False, f"not published: {permit.state}")
    if permit.embargo_until is not None and moment < permit.embargo_until:
        return Decision(False, f"under embargo until {permit.embargo_until.isoformat()}")
    if AUDIENCES.index(permit.rights) > AUDIENCES.index(audience):
        return Decision(False, f"for {permit.rights} only")
    return Decision(True)
