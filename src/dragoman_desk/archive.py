"""Importing a legacy archive: a folder of press pages into the database.

A page's bytes and its records are written in one transaction, so nothing half-read is left; a page
whose bytes are known is passed over, so the same command goes on where an interrupted one stopped.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from django.db import DataError, transaction
from django.db.models import CharField, Model
from django.utils.text import slugify

from dragoman import documents
from dragoman.capture import Captured, read_bytes
from dragoman.capture.files import files_under, read_regular
from dragoman.errors import BadInput, DragomanError
from dragoman.options import CaptureOptions
from dragoman.publish import seal
from dragoman_desk.accounts import audit
from dragoman_desk.capture import actions as capture
from dragoman_desk.filing import actions as filing
from dragoman_desk.records.models import (
    Article,
    ArticleSource,
    Desk,
    Edition,
    Job,
    Outlet,
    Section,
    Topic,
    User,
)

FIRST_YEAR = 1600  # an older date is a slip of the pen, and addresses hold years of four digits
BATCH = 100  # pages a transaction: 200 is no faster, and an interruption costs at most one batch


@dataclass(slots=True)
class Report:
    """What an import did. `refused` holds one line for each input that could not be read."""

    added: int = 0
    known: int = 0
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Page:
    """An input of an import: its bytes, and where they came from."""

    origin: str
    raw: bytes

    @property
    def sha256(self) -> str:
        """The address of the bytes."""
        return hashlib.sha256(self.raw).hexdigest()


def find_files(paths: Iterable[Path], report: Report) -> list[Path]:
    """List the files of an import, folders walked in order, hidden files passed over."""
    found: list[Path] = []
    for path in paths:
        for file in files_under(path):
            if isinstance(file, BadInput):
                report.refused.append(str(file))
            else:
                found.append(file)
    return found


def read_pages(files: Iterable[Path], options: CaptureOptions, report: Report) -> Iterator[Page]:
    """Read the files' bytes one by one; one that cannot be read is reported."""
    for path in files:
        try:
            yield Page(str(path), read_regular(path, options.max_bytes))
        except BadInput as error:
            report.refused.append(str(error))


def import_pages(
    pages: Iterable[Page], *, by: User | None, report: Report, options: CaptureOptions | None = None
) -> Iterator[Report]:
    """Import pages batch by batch; yields the report after each, for a progress bar."""
    importer = Importer(by, options or CaptureOptions(format="press-page"))
    rest = iter(pages)
    while batch := list(islice(rest, BATCH)):
        importer.import_batch(batch, report)
        yield report


def read_page(page: Page, options: CaptureOptions) -> Captured:
    """Read a page. A mistake of ours in reading refuses the page, and the import goes on."""
    try:
        return read_bytes(page.raw, options, origin=page.origin)
    except DragomanError:
        raise
    except Exception as error:
        problem = f"reading it failed ({type(error).__name__}: {error})"
        raise BadInput(page.origin, problem, "please report this mistake of ours, with the page") from error


class Importer:
    """Imports batches; it knows the outlets, sections and topics it has met."""

    def __init__(self, by: User | None, options: CaptureOptions) -> None:
        self.by, self.options = by, options
        self.desk = Desk.load()
        self._forget()

    def import_batch(self, batch: list[Page], report: Report) -> None:
        """Import one batch in one transaction. A page that cannot be read is reported, the rest goes on."""
        added, known, refused = 0, 0, []
        done = capture.known_raws([page.sha256 for page in batch])
        try:
            with transaction.atomic():
                fresh: list[Article] = []
                for page in batch:
                    if page.sha256 in done:
                        known += 1
                        continue
                    try:
                        new = self._import_page(page)
                    except BadInput as error:
                        refused.append(str(error))
                        continue
                    done.add(page.sha256)
                    fresh += new
                    added += 1
                if fresh:
                    Job.ask("index", articles=[article.pk for article in fresh])
        except BaseException:
            self._forget()  # what it met in this batch was rolled back
            raise
        report.added += added
        report.known += known
        report.refused += refused

    def _import_page(self, page: Page) -> list[Article]:
        captured = read_page(page, self.options)
        ready = [self._checked(captured, document) for document in captured.documents]
        try:
            with transaction.atomic():
                return self._write(captured, ready)
        except (DataError, OverflowError, ValueError) as error:  # a value that this database cannot hold
            self._forget()
            problem = f"the database does not take it ({error})"
            raise BadInput(page.origin, problem, "correct the page, or leave it out") from error

    def _forget(self) -> None:
        self.outlets = {outlet.name: outlet for outlet in Outlet.objects.all()}
        self.topics = {topic.name: topic for topic in Topic.objects.all()}
        self.sections: dict[tuple[str, ...], Section] = {}

    def _write(self, captured: Captured, ready: list[documents.Article | documents.Edition]) -> list[Article]:
        raw = capture.keep_raw(captured.raw, captured.sha256, captured.media_type)
        articles: list[Article] = []
        for index, document in enumerate(ready):
            key = f"{captured.sha256}:{index}"
            if isinstance(document, documents.Edition):
                self._write_edition(document)
            else:
                articles.append(self._write_article(document, key, raw.pk))
        return articles

    def _checked(
        self, captured: Captured, document: documents.Article | documents.Edition | documents.Clipping
    ) -> documents.Article | documents.Edition:
        """Refuse what an archive cannot take, before anything of the page is written."""
        if isinstance(document, documents.Clipping):
            raise BadInput(captured.origin, "not a press page", "put sources in with `dragoman desk capture`")
        if isinstance(document, documents.Edition):
            if document.slot is None or document.date is None:
                raise BadInput(captured.origin, "an alert without its date", "add the line with its date")
            return document
        if not document.headline:
            raise BadInput(captured.origin, "no headline found", "check that it is a press page")
        if not document.paragraphs:
            raise BadInput(captured.origin, "a headline without its text", "import the article's own page")
        if document.date is None and document.posted is None:
            raise BadInput(captured.origin, "no date found", "add the line with the date of the paper")
        if any(day and day.year < FIRST_YEAR for day in (document.date, document.posted)):
            raise BadInput(captured.origin, f"a date before {FIRST_YEAR}", "correct the line with the date")
        if long := next(_too_long(document), None):
            raise BadInput(captured.origin, f"“{long[:40]}…” is longer than its field", "correct the page")
        return document

    def _write_article(self, document: documents.Article, key: str, raw_id: str) -> Article:
        article = Article.objects.create(
            kind=document.kind,
            label=document.label or "",
            headline=document.headline or "",
            body=document.body,
            language=document.language or self.desk.language,
            byline=document.byline or "",
            abridged=document.abridged,
            source_date=document.date,
            posted_at=self._posted(document),
            posting=_posting(document.posted),
            state=Article.State.PUBLISHED,
            raw_id=raw_id,
            import_key=key,
            origin=document.origin,
        )
        ArticleSource.objects.bulk_create(
            ArticleSource(
                article=article,
                outlet=self.outlets.get(source.outlet),
                outlet_name=source.outlet,
                scope=source.scope,
                pages=list(source.pages),
                time=source.time or "",
                edition=source.edition or "",
                position=position,
            )
            for position, source in enumerate(document.sources)
        )
        if document.section or document.tags:
            sections = [self._section(document.section)] if document.section else []
            topics = [self._topic(tag) for tag in document.tags]
            filing.write_filing(article, sections=sections, topics=topics)
        audit.record("import", article, by=self.by, to_state="published")
        return article

    def _posted(self, document: documents.Article) -> dt.datetime:
        """The posting time; where the page does not say, the paper's date puts it in its place in lists."""
        known = document.posted or document.date
        if isinstance(known, dt.datetime):
            return known if known.tzinfo else known.replace(tzinfo=self.desk.zone)
        assert known is not None  # `_checked` refuses a page without any date
        return dt.datetime.combine(known, dt.time(), self.desk.zone)

    def _write_edition(self, document: documents.Edition) -> None:
        assert document.slot is not None  # `_checked` refuses one without its slot or date
        assert document.date is not None
        sealed = seal.seal(document)
        if Edition.objects.filter(seal=sealed.hash).exists():
            return
        number = Edition.objects.filter(date=document.date, slot=document.slot).count() + 1
        edition = Edition.objects.create(
            slot=document.slot,
            date=document.date,
            number=number,
            title=document.title,
            lead_title=document.lead_title or "",
            lead=documents.PARAGRAPH_BREAK.join(document.lead),
            content=sealed.content,
            seal=sealed.hash,
            published_at=dt.datetime.combine(document.date, dt.time(), self.desk.zone),
        )
        audit.record("import", edition, by=self.by, to_state="published")

    def _section(self, names: tuple[str, ...]) -> Section:
        """Find a section by its breadcrumb, or make it, and those above it."""
        if names not in self.sections:
            parent = self._section(names[:-1]) if len(names) > 1 else None
            slug = slugify(names[-1]) or f"section-{Section.objects.count() + 1}"
            found = Section.objects.filter(parent=parent, name__iexact=names[-1]).first()
            self.sections[names] = found or Section.objects.create(
                path=f"{parent.path}/{slug}" if parent else slug,
                name=names[-1],
                parent=parent,
                position=Section.objects.filter(parent=parent).count(),
            )
        return self.sections[names]

    def _topic(self, name: str) -> Topic:
        if name not in self.topics:
            slug = slugify(name, allow_unicode=True) or f"topic-{len(self.topics) + 1}"
            self.topics[name], _ = Topic.objects.get_or_create(slug=slug[:50], defaults={"name": name})
        return self.topics[name]


def _too_long(document: documents.Article) -> Iterator[str]:
    """Yield the texts that are longer than their field: SQLite would keep them, PostgreSQL refuse them."""
    values: list[tuple[type[Model], str, str | None]] = [
        (Article, "label", document.label),
        (Article, "byline", document.byline),
        (Article, "language", document.language),
        *((Section, "name", name) for name in document.section),
        *((Topic, "name", tag) for tag in document.tags),
    ]
    for source in document.sources:
        values += [
            (ArticleSource, "outlet_name", source.outlet),
            (ArticleSource, "time", source.time),
            (ArticleSource, "edition", source.edition),
        ]
    for model, name, value in values:
        field = model._meta.get_field(name)
        if value and isinstance(field, CharField) and len(value) > (field.max_length or len(value)):
            yield value


def _posting(posted: dt.date | None) -> str:
    """What a page says of its posting: the time, the day, or nothing."""
    if posted is None:
        return Article.Posting.NONE
    return Article.Posting.TIME if isinstance(posted, dt.datetime) else Article.Posting.DAY
