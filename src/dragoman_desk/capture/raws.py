"""The bytes that came in, kept once each, compressed, by their SHA-256."""

from collections.abc import Iterable

import zstandard

from dragoman_desk.records.models import Raw

LEVEL = 6  # zstd's: a news page shrinks to a fifth in under a millisecond


def keep_raw(raw: bytes, sha256: str, media_type: str) -> Raw:
    """Keep bytes under their SHA-256; those already kept are left as they are."""
    kept = Raw.objects.filter(pk=sha256).defer("body").first()
    return kept or Raw.objects.create(
        sha256=sha256,
        body=zstandard.ZstdCompressor(level=LEVEL).compress(raw),
        size=len(raw),
        media_type=media_type,
    )


def read_raw(raw: Raw) -> bytes:
    """Return the bytes as they came."""
    return zstandard.ZstdDecompressor().decompress(bytes(raw.body), max_output_size=raw.size)


def known_raws(hashes: Iterable[str]) -> set[str]:
    """Return those of some SHA-256 whose bytes are kept."""
    return set(Raw.objects.filter(pk__in=list(hashes)).values_list("pk", flat=True))
