"""Queries by one key, compiled once.

Django writes a query's SQL anew each time, which takes several times as long as a small query itself. An
article's page, the most asked-for of all, makes four such queries.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from django.db import models

Row = TypeVar("Row", bound=models.Model)

_ANY_KEY = -1  # stands in the compiled query for the key to come


class Prepared(Generic[Row]):
    """The rows of a model whose integer column `key` has a given value, in the order of `order`."""

    def __init__(self, model: type[Row], key: str, *order: str) -> None:
        self._model, self._key, self._order = model, key, order
        self._sql = ""

    def rows(self, value: int) -> list[Row]:
        """Return the rows for one value of the key."""
        if not self._sql:
            query = self._model._default_manager.filter(**{self._key: _ANY_KEY}).order_by(*self._order)
            self._sql, parameters = query.query.sql_with_params()
            assert tuple(parameters) == (_ANY_KEY,)
        return list(self._model._default_manager.raw(self._sql, [value]))


def attach(record: models.Model, name: str, rows: list[Row]) -> None:
    """Give a record its related rows, as `prefetch_related` does: `record.name.all()` then asks no query."""
    related = getattr(record, name).all()
    related._result_cache = rows
    related._prefetch_done = True
    record.__dict__.setdefault("_prefetched_objects_cache", {})[name] = related
