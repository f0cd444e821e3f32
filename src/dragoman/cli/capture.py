"""`dragoman capture`: pages, feeds and addresses in; a record an article, clipping or edition out."""

import argparse
import dataclasses
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from dragoman.capture import Captured, Document, Fetcher, read_bytes, read_file, read_url
from dragoman.capture.files import files_under
from dragoman.cli import lines
from dragoman.cli.outcome import outcome
from dragoman.documents import Article, Clipping, Edition, Source, to_record
from dragoman.errors import BadInput
from dragoman.options import MEBIBYTE, CaptureOptions, FetchOptions

_DEFAULTS = CaptureOptions()


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("capture", help="read press pages, news pages and feeds")
    parser.add_argument("inputs", nargs="*", metavar="FILE|FOLDER|URL")
    parser.add_argument("--format", choices=CaptureOptions.FORMATS, default="auto")
    parser.add_argument("--language", metavar="CODE", help="the language of the texts, such as ja")
    parser.add_argument("--encoding", metavar="NAME", help="how the bytes are written; found if not given")
    parser.add_argument("--max-mib", type=_mebibytes, default=_DEFAULTS.max_bytes // MEBIBYTE, metavar="N")
    parser.add_argument("--allow-host", action="append", default=[], metavar="HOST")
    parser.add_argument(
        "--jsonl", action="store_true", help='read {"origin", "text" or "html", "url"} a line'
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Capture all inputs; report those refused and go on."""
    if bool(options.inputs) == options.jsonl:
        options.parser.error("give either inputs or --jsonl")
    captured = _from_lines(options) if options.jsonl else _from_inputs(options)
    refused = False
    for found in captured:
        if isinstance(found, Captured):
            for document in found.documents:
                lines.write(record_of(document, found.sha256))
        else:
            refused = True
            lines.complain(str(found))
    return int(refused)


def record_of(document: Document, sha256: str) -> dict[str, Any]:
    """Return a document as a record of the command line; a clipping has an article's fields."""
    if isinstance(document, Edition):
        return {"type": "edition", **to_record(document), "sha256": sha256}
    if isinstance(document, Clipping):
        return {"type": "clipping", **to_record(_as_article(document)), "sha256": sha256}
    return {"type": "article", **to_record(document), "sha256": sha256}


def read_inputs(
    inputs: list[str], options: CaptureOptions, fetcher: Fetcher
) -> Iterator[Captured | BadInput]:
    """Capture files, folders and addresses in order; what is refused comes as its error."""
    for name in inputs:
        if name.startswith(("http://", "https://")):
            yield outcome(name, partial(read_url, name, options, fetcher))
            continue
        for path in files_under(name):
            if isinstance(path, BadInput):
                yield path
            else:
                yield outcome(str(path), partial(read_file, path, options))


def _from_inputs(options: argparse.Namespace) -> Iterator[Captured | BadInput]:
    fetching = FetchOptions(max_bytes=options.max_mib * MEBIBYTE, allowed_hosts=frozenset(options.allow_host))
    return read_inputs(options.inputs, _capture_options(options), Fetcher(fetching))


def _from_lines(options: argparse.Namespace) -> Iterator[Captured | BadInput]:
    told = dataclasses.replace(_capture_options(options), encoding="utf-8")
    for number, record in lines.read(sys.stdin):
        place = f"line {number}"
        yield outcome(place, partial(_from_record, place, record, told))


def _from_record(place: str, record: dict[str, Any] | None, options: CaptureOptions) -> Captured:
    if record is None:
        raise BadInput(place, "it is left out", "correct it and give it again")
    text, url, origin = record.get("text", record.get("html")), record.get("url"), record.get("origin", place)
    if not isinstance(text, str) or not isinstance(url, str | None) or not isinstance(origin, str):
        raise BadInput(place, 'it has no "text" or "html" that is a string', "give one")
    try:
        raw = text.encode()
    except UnicodeEncodeError as error:
        raise BadInput(place, "its text holds half of a surrogate pair", "write whole characters") from error
    return read_bytes(raw, options, origin=origin, url=url)


def _capture_options(options: argparse.Namespace) -> CaptureOptions:
    return CaptureOptions(
        format=options.format,
        max_bytes=options.max_mib * MEBIBYTE,
        language=options.language,
        encoding=options.encoding,
    )


def _mebibytes(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 1024:
        raise argparse.ArgumentTypeError("give a number from 1 to 1024")
    return number


def _as_article(clipping: Clipping) -> Article:
    known = clipping.outlet is not None
    source = Source(clipping.outlet or "", pages=clipping.pages, time=clipping.time, edition=clipping.edition)
    return Article(
        origin=clipping.origin,
        headline=clipping.headline,
        date=clipping.date,
        sources=(source,) if known else (),
        byline=clipping.byline,
        paragraphs=clipping.paragraphs,
        language=clipping.language,
        url=clipping.url,
    )
