"""What every page shows around itself: the desk's settings, the sections and the hot topics.

They change a few times a year and every page needs them, so each process keeps them, under a stamp that
the database itself renews when one of their tables changes. A request asks for the stamp first: no page
shows a setting that is out of date.
"""

from dataclasses import dataclass, field

from dragoman_desk.records.models import Desk, FrameStamp, Section, Topic


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame as it stood under a stamp. Its records are shared between requests: only read them."""

    stamp: str | None
    desk: Desk
    sections: dict[int, Section]
    top_sections: list[Section]
    hot_topics: list[Topic]
    navigation: dict[str, str] = field(default_factory=dict)  # as HTML, by language


_kept: Frame | None = None


def frame() -> Frame:
    """Return the frame as it stands now."""
    global _kept
    stamp = FrameStamp.read()
    kept = _kept
    if kept is None or stamp is None or kept.stamp != stamp:
        _kept = kept = _read(stamp)
    return kept


def last_frame() -> Frame:
    """Return the frame as this process read it last: within a request, when the request came in."""
    return _kept or frame()


def _read(stamp: str | None) -> Frame:
    sections = {section.pk: section for section in Section.objects.all()}
    for section in sections.values():
        section.parent = sections[section.parent_id] if section.parent_id else None
    top = [section for section in sections.values() if section.parent_id is None]
    return Frame(stamp, Desk.load(), sections, top, list(Topic.objects.hot()))
