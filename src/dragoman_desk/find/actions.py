"""Keeping the search index in step with the database."""


def index_articles(articles: list[int]) -> None:
    """Bring these articles' entries in the index into line with the database."""
