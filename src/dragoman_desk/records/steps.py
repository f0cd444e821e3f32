"""The life of an article: which step leads from which state to which, and who may take it."""

from dataclasses import dataclass

from dragoman.publish.gate import State


@dataclass(frozen=True, slots=True)
class Step:
    """A move of an article from one of some states to another."""

    name: str
    origin: tuple[State, ...]
    target: State
    permission: str


STEPS = {
    step.name: step
    for step in (
        Step("submit", ("draft",), "review", "write_articles"),
        Step("return", ("review", "approved"), "draft", "approve_articles"),
        Step("approve", ("review",), "approved", "approve_articles"),
        Step("publish", ("approved",), "published", "publish_articles"),
        Step("withdraw", ("published",), "withdrawn", "withdraw_articles"),
    )
}
