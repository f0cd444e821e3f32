"""The search index: derived from what it is given, deleted and rebuilt at will.

A folder holds numbered generations and a file that names the current one. A rebuild fills a new
generation and then switches the name in one step, so that a reader sees the old index or the new one
and never half of either. One process writes at a time; any number read, and see each commit.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, cast

import tantivy

from dragoman.errors import DragomanError
from dragoman.find.entries import Count, Entry, Filters, Hit, Hits
from dragoman.find.matching import match
from dragoman.find.query import EVERYTHING, Node
from dragoman.find.schema import FACETS, VERSION, build_schema, day_of, document_of

WRITER_MEMORY = 64_000_000  # bytes the writer may hold before it writes a segment
FACET_LIMIT = 50  # values counted in one field
NO_FILTERS = Filters()


class IndexBusy(DragomanError):
    """Another process is writing to the index."""


class IndexUnreadable(DragomanError):
    """The index's files are damaged or of another version: rebuild it."""


class Index:
    """A folder that can be searched."""

    def __init__(self, path: Path, *, keep_text: bool = False) -> None:
        """Use `open`, which says what it does."""
        self.path = path
        self.keep_text = keep_text
        self.schema = build_schema()
        self._writer: tantivy.IndexWriter | None = None
        self._generation: Path | None = None
        self._seen = (0, 0)
        self._current()

    @classmethod
    def open(cls, path: Path | str, *, keep_text: bool = False) -> "Index":
        """Open an index, or begin an empty one. `keep_text` keeps texts in it, for hits to show."""
        return cls(Path(path), keep_text=keep_text)

    @staticmethod
    def exists(path: Path | str) -> bool:
        """Tell whether a folder holds an index."""
        return (Path(path) / "current").is_file()

    def __enter__(self) -> "Index":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, entries: Iterable[Entry]) -> int:
        """Add entries, or replace those of the same id; seen after `commit`. Return how many."""
        writer, count = self._writing(), 0
        for entry in entries:
            writer.delete_documents_by_term("id", entry.id)
            writer.add_document(document_of(entry, self.schema, keep_text=self.keep_text))
            count += 1
        return count

    def delete(self, ids: Iterable[str]) -> None:
        """Delete entries; seen after `commit`. An unknown id is no error."""
        writer = self._writing()
        for id_ in ids:
            writer.delete_documents_by_term("id", id_)

    def commit(self) -> None:
        """Make what was added and deleted seen by all, and let the next writer in."""
        if self._writer is not None:
            writer, self._writer = self._writer, None
            writer.commit()
            writer.wait_merging_threads()

    def close(self) -> None:
        """Let go of the index. What was not committed is forgotten."""
        if self._writer is not None:
            writer, self._writer = self._writer, None
            writer.rollback()
            writer.wait_merging_threads()

    def rebuild(self, entries: Iterable[Entry]) -> int:
        """Replace all that the index holds, in one step. Readers see the old entries until it is done."""
        self._writing()  # keeps other writers out of the generation that is about to go
        old = self._name_current()
        new = old.with_name(_generation_name(_number(old) + 1))
        shutil.rmtree(new, ignore_errors=True)  # what an interrupted rebuild left
        try:
            count = _fill(new, entries, self.schema, keep_text=self.keep_text)
        finally:
            self.close()
        self._switch_to(new)
        shutil.rmtree(old, ignore_errors=True)  # on some systems a reader's open file stays
        return count

    def __len__(self) -> int:
        """Return the number of entries."""
        return int(self._current().searcher().num_docs)

    def search(
        self,
        tree: Node = EVERYTHING,
        *,
        limit: int = 20,
        offset: int = 0,
        filters: Filters = NO_FILTERS,
        newest_first: bool = False,
        facets: bool = True,
    ) -> Hits:
        """Return a page of what matches, best first or newest first, and counts over all of it."""
        searcher = self._current().searcher()
        query = match(tree, filters, self.schema)
        order = "order" if newest_first else None
        found = searcher.search(query, max(limit, 1), offset=offset, order_by_field=order)
        hits = tuple(_hit(searcher, score, address) for score, address in found.hits[:limit])
        total = int(cast(Any, found).count)  # missing from the engine's type stubs
        return Hits(total, hits, _facets(searcher, query) if facets and total else {})

    def _current(self) -> tantivy.Index:
        """Return the current generation, opened or refreshed if it changed since the last call."""
        while True:
            generation = self._name_current()
            try:
                return self._refreshed(generation)
            except IndexUnreadable:
                if self._name_current() == generation:  # else a rebuild took it away in this moment
                    raise

    def _refreshed(self, generation: Path) -> tantivy.Index:
        stamp = _stamp(generation)
        if self._generation != generation:
            self._engine = _open(generation)
            self._generation, self._seen = generation, stamp
        elif stamp != self._seen:
            self._engine.reload()
            self._seen = stamp
        return self._engine

    def _name_current(self) -> Path:
        pointer = self.path / "current"
        try:
            name = pointer.read_text("ascii").strip()
        except FileNotFoundError:
            name = ""
        if name.startswith(f"v{VERSION}-"):
            return self.path / name
        first = self.path / _generation_name(1)
        first.mkdir(parents=True, exist_ok=True)
        tantivy.Index(self.schema, str(first))
        self._switch_to(first)
        return first

    def _switch_to(self, generation: Path) -> None:
        pointer = self.path / "current"
        fresh = pointer.with_suffix(".new")
        fresh.write_text(generation.name, "ascii")
        fresh.replace(pointer)

    def _writing(self) -> tantivy.IndexWriter:
        if self._writer is None:
            engine = self._current()
            try:
                self._writer = engine.writer(WRITER_MEMORY, 1)
            except ValueError as error:
                raise IndexBusy(f"{self.path}: another process is writing to the index; try again") from error
        return self._writer


def _open(generation: Path) -> tantivy.Index:
    try:
        engine = tantivy.Index.open(str(generation))
    except ValueError as error:
        raise _unreadable(generation, error) from error
    engine.config_reader("manual")
    return engine


def _unreadable(generation: Path, error: Exception) -> IndexUnreadable:
    problem = "the index cannot be read; delete the folder and index again"
    return IndexUnreadable(f"{generation.parent}: {problem} ({error})")


def _fill(path: Path, entries: Iterable[Entry], schema: tantivy.Schema, *, keep_text: bool) -> int:
    path.mkdir(parents=True)
    writer = tantivy.Index(schema, str(path)).writer(WRITER_MEMORY, 1)
    count = 0
    for entry in entries:
        writer.delete_documents_by_term("id", entry.id)
        writer.add_document(document_of(entry, schema, keep_text=keep_text))
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    return count


def _generation_name(number: int) -> str:
    return f"v{VERSION}-{number:06d}"


def _number(generation: Path) -> int:
    return int(generation.name.rpartition("-")[2])


def _stamp(generation: Path) -> tuple[int, int]:
    try:
        status = (generation / "meta.json").stat()  # the engine replaces it with each commit
    except OSError as error:
        raise _unreadable(generation, error) from error
    return status.st_mtime_ns, status.st_ino


def _hit(searcher: tantivy.Searcher, score: Any, address: tantivy.DocAddress) -> Hit:
    stored = searcher.doc(address)
    day = stored.get_first("stored_date")
    return Hit(
        id=str(stored.get_first("id")),
        score=float(score),
        date=day_of(day) if day else None,
        headline=stored.get_first("kept_headline"),
        text=stored.get_first("kept_text"),
    )


def _facets(searcher: tantivy.Searcher, query: tantivy.Query) -> dict[str, tuple[Count, ...]]:
    wanted = {name: {"terms": {"field": name, "size": FACET_LIMIT}} for name in FACETS}
    counted = searcher.aggregate(query, wanted)
    return {
        name: tuple(
            Count(str(int(bucket["key"])) if name == "year" else bucket["key"], int(bucket["doc_count"]))
            for bucket in counted[name]["buckets"]
        )
        for name in FACETS
    }
