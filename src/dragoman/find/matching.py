"""A query tree to the search engine's own query."""

import datetime as dt

import tantivy

from dragoman.find.entries import Filters
from dragoman.find.query import EVERYTHING, Both, Dates, Either, Field, Node, Not, Phrase, Word
from dragoman.find.schema import PATH_SEPARATOR, day_number, stem
from dragoman.find.tokens import Token, characters, query_tokens

TITLE_BOOST = 3.0  # a word in the headline against the same word in the body
STEM_BOOST = 0.5  # another inflection of the word against the word itself

Query = tantivy.Query
Must, Should, MustNot = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot


def match(tree: Node, filters: Filters, schema: tantivy.Schema) -> tantivy.Query:
    """Return the engine's query for a tree and filters. Filters do not count for the score."""
    compiled = Query.all_query() if tree == EVERYTHING else _Matcher(schema).node(tree)
    wanted = compiled or Query.empty_query()  # nothing but punctuation finds nothing
    narrowed = [(Must, Query.const_score_query(part, 0.0)) for part in _filters(filters, schema)]
    return Query.boolean_query([(Must, wanted), *narrowed]) if narrowed else wanted


class _Matcher:
    """Compiles a tree. A node that looks for nothing (`&`) compiles to None and is passed over."""

    def __init__(self, schema: tantivy.Schema) -> None:
        self.schema = schema

    def node(self, node: Node) -> tantivy.Query | None:
        match node:
            case Word(text):
                return self.text(text, inflected=True)
            case Phrase(text):
                return self.text(text, inflected=False)
            case Field("headline", value):
                return self.side_by_side("title", query_tokens(value))
            case Field(name, value):
                return self.side_by_side(f"{name}_words", query_tokens(value))
            case Dates(since, until):
                return _days(self.schema, since, until)
            case Not(inner):
                return self.without(inner)
            case Either(nodes):
                parts = [part for inner in nodes if (part := self.node(inner))]
                return Query.boolean_query([(Should, part) for part in parts]) if parts else None
            case Both(nodes):
                parts = [part for inner in nodes if (part := self.node(inner))]
                return Query.boolean_query([(Must, part) for part in parts]) if parts else None

    def without(self, node: Node) -> tantivy.Query | None:
        unwanted = self.node(node)
        if unwanted is None:
            return None
        return Query.boolean_query([(Must, Query.all_query()), (MustNot, unwanted)])

    def text(self, text: str, *, inflected: bool) -> tantivy.Query | None:
        found = query_tokens(text)
        if not found:
            return None
        if len(found) == 1 and found[0].unspaced and len(characters(found[0].text).split()) == 1:
            return self.side_by_side("characters", found)
        ways = [
            Query.boost_query(self.all_of("title", found), TITLE_BOOST),
            self.all_of("text", found),
        ]
        if inflected and len(found) == 1 and not found[0].unspaced:
            inflections = Query.term_query(self.schema, "stems", stem(found[0].text), "freq")
            ways.append(Query.boost_query(inflections, STEM_BOOST))
        return Query.disjunction_max_query(ways)

    def all_of(self, field: str, found: list[Token]) -> tantivy.Query:
        """Match the tokens side by side.

        A single character that ends the query after a word (`第5回`) may begin a longer run in the
        text, so it need only occur.
        """
        last = found[-1]
        loose = len(found) > 1 and last.unspaced and found[-2].end != last.end and last.end - last.start == 1
        phrase = self.side_by_side(field, found[:-1] if loose else found)
        assert phrase is not None
        if not loose:
            return phrase
        character = Query.term_query(self.schema, "characters", last.text, "freq")
        return Query.boolean_query([(Must, phrase), (Must, Query.const_score_query(character, 0.0))])

    def side_by_side(self, field: str, found: list[Token]) -> tantivy.Query | None:
        words = [token.text for token in found]
        if not words:
            return None
        if len(words) == 1:
            return Query.term_query(self.schema, field, words[0], "freq")
        return Query.phrase_query(self.schema, field, list(words))


def _filters(filters: Filters, schema: tantivy.Schema) -> list[tantivy.Query]:
    exact = {
        "section": [PATH_SEPARATOR.join(path) for path in filters.sections],
        "topic": filters.topics,
        "outlet": filters.outlets,
        "kind": filters.kinds,
    }
    found = [Query.term_set_query(schema, name, list(values)) for name, values in exact.items() if values]
    if filters.since or filters.until:
        found.append(_days(schema, filters.since, filters.until))
    if filters.max_audience is not None:
        found.append(_range(schema, "audience", None, filters.max_audience))
    return found


def _days(schema: tantivy.Schema, since: dt.date | None, until: dt.date | None) -> tantivy.Query:
    low = None if since is None else day_number(since)
    high = None if until is None else day_number(until)
    return _range(schema, "date", low, high)


def _range(schema: tantivy.Schema, field: str, low: int | None, high: int | None) -> tantivy.Query:
    return Query.range_query(schema, field, tantivy.FieldType.Integer, low, high)
