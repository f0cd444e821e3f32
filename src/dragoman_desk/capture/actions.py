"""Clippings come in: each once, with the bytes it was read from, matched to its outlet."""

import hashlib
from urllib.parse import urlsplit

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext as _

from dragoman import documents
from dragoman.capture import Captured, Fetcher, Fetches, read_bytes, read_file, read_url
from dragoman.capture.files import refuse_too_large
from dragoman.errors import BadInput
from dragoman.options import CaptureOptions
from dragoman_desk.accounts import audit
from dragoman_desk.capture.raws import keep_raw, known_raws, read_raw
from dragoman_desk.capture.triage import TriageRefused, drop, pick, put_off, restore
from dragoman_desk.records.models import Clipping, Outlet, Story, User

__all__ = [
    "TriageRefused",
    "add_clipping",
    "capture_address",
    "capture_origin",
    "capture_text",
    "capture_upload",
    "drop",
    "keep_raw",
    "known_raws",
    "pick",
    "put_off",
    "read_raw",
    "restore",
]


@transaction.atomic
def add_clipping(
    document: documents.Clipping,
    *,
    raw: bytes | None,
    media_type: str = "",
    key: str | None = None,
    by: User | None,
    story: str | None = None,
    triage: str = "new",
) -> tuple[Clipping, bool]:
    """Put a captured article into the inbox; return it, and whether it is new there.

    `key` is what makes it the same input: by default the SHA-256 of its bytes. A page that is captured
    again unchanged is not added; one whose text has changed replaces the version before it.
    """
    sha256 = hashlib.sha256(raw if raw is not None else _text_of(document)).hexdigest()
    key = key or sha256
    if known := _known(document, key):
        return known, False
    outlet = _find_outlet(document)
    clipping = Clipping.objects.create(
        outlet=outlet,
        outlet_name=document.outlet or "",
        edition=(document.edition or "")[:20],
        pages=list(document.pages),
        time=document.time or "",
        date=document.date,
        language=document.language or (outlet.language if outlet else ""),
        headline=document.headline or "",
        byline=(document.byline or "")[:200],
        body=document.body,
        url=document.url or "",
        origin=document.origin[:2000],
        raw=keep_raw(raw, sha256, media_type) if raw is not None else None,
        capture_key=key,
        replaces=_version_before(document.url),
        story=_story(story or document.story),
        triage=triage,
    )
    audit.record("capture", clipping, by=by, to_state=triage)
    return clipping, True


def capture_origin(origin: str, *, by: User | None, fetcher: Fetches | None = None) -> list[Clipping]:
    """Capture an address or a file; return the clippings, new and known."""
    options = CaptureOptions()
    if origin.partition("://")[0].lower() in ("http", "https"):
        captured = read_url(origin, options, fetcher or Fetcher())
    else:
        captured = read_file(origin, options)
    return _add_captured(captured, by=by)


def capture_address(url: str, *, by: User, fetcher: Fetches | None = None) -> list[Clipping]:
    """Capture what stands at an address: who gives one from a page may not read the server's files."""
    return _add_captured(read_url(url, CaptureOptions(), fetcher or Fetcher()), by=by)


def capture_upload(upload: "UploadedFile[bytes]", *, by: User) -> list[Clipping]:
    """Capture an uploaded file."""
    options, name = CaptureOptions(), upload.name or ""
    refuse_too_large(upload.size or 0, options.max_bytes, name)
    return _add_captured(read_bytes(upload.read(), options, origin=name), by=by)


def capture_text(document: documents.Clipping, *, by: User) -> Clipping:
    """Capture a text that somebody pasted, with what they said of it."""
    clipping, _new = add_clipping(document, raw=_text_of(document), media_type="text/plain", by=by)
    return clipping


@transaction.atomic
def _add_captured(captured: Captured, *, by: User | None) -> list[Clipping]:
    clippings: list[Clipping] = []
    for index, document in enumerate(captured.documents):
        if not isinstance(document, documents.Clipping):
            raise BadInput(
                captured.origin,
                _("it is a press page, not a source article"),
                _("put an archive in with `dragoman desk import`"),
            )
        key = f"{captured.sha256}:{index}" if len(captured.documents) > 1 else captured.sha256
        clipping, _new = add_clipping(
            document, raw=captured.raw, media_type=captured.media_type, key=key, by=by
        )
        clippings.append(clipping)
    return clippings


def _known(document: documents.Clipping, key: str) -> Clipping | None:
    same = Q(capture_key=key)
    if document.url:
        same |= Q(url=document.url, headline=document.headline or "", body=document.body)
    return Clipping.objects.filter(same).order_by("pk").first()


def _version_before(url: str | None) -> Clipping | None:
    return Clipping.objects.filter(url=url).order_by("-pk").first() if url else None


def _find_outlet(document: documents.Clipping) -> Outlet | None:
    """Match the outlet by its short name or its name in either language; else the address by its host."""
    if outlet := Outlet.objects.named(document.outlet or ""):
        return outlet
    host = urlsplit(document.url or "").hostname
    if not host:
        return None
    with_address = Outlet.objects.exclude(url="")
    return next(
        (outlet for outlet in with_address if _bare(urlsplit(outlet.url).hostname) == _bare(host)), None
    )


def _bare(host: str | None) -> str:
    return (host or "").removeprefix("www.")


def _story(key: str | None) -> Story | None:
    slug = slugify(key or "")[:120]
    return Story.objects.get_or_create(key=slug)[0] if slug else None


def _text_of(document: documents.Clipping) -> bytes:
    parts = (document.outlet or "", document.headline or "", document.body)
    return documents.PARAGRAPH_BREAK.join(parts).encode("utf-8", "surrogatepass")
