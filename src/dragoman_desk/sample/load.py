"""Loading the sample desk, through the same actions and the same import as everything else."""

import csv
import datetime as dt
import tomllib
from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from dragoman import documents
from dragoman.errors import BadInput
from dragoman_desk import archive
from dragoman_desk.capture import actions as capture
from dragoman_desk.filing import actions as filing
from dragoman_desk.find import actions as find
from dragoman_desk.publish import actions as publish
from dragoman_desk.publish import article_actions
from dragoman_desk.records.models import (
    Article,
    Clipping,
    Desk,
    Edition,
    Holiday,
    Job,
    LogEntry,
    Outlet,
    Section,
    Topic,
    User,
)
from dragoman_desk.sample import polls
from dragoman_desk.sample.files import FOLDER, Part, alerts, stories
from dragoman_desk.translate import actions as translate

PASSWORD = "press-review"  # noqa: S105 - the sample's, printed at every start of the demo
MARK = "sample"

LABELS = {"translation": "{desk} Translation", "summary": "{desk} Summary", "pointer": "English Press"}
PATHS = {  # the steps that lead to a state
    "draft": (),
    "review": ("submit",),
    "approved": ("submit", "approve"),
    "published": ("submit", "approve", "publish"),
    "withdrawn": ("submit", "approve", "publish", "withdraw"),
}


def is_loaded() -> bool:
    """Whether this database holds the sample desk."""
    return LogEntry.objects.filter(action="load", note=MARK).exists()


def sign_ins() -> Iterator[tuple[str, str, str]]:
    """Yield who can sign in: user name, name, role."""
    for person in _settings()["staff"]:
        yield person["username"], person["name"], person["role"]


def load_sample(*, progress: Callable[[str], Any]) -> None:
    """Load the whole sample desk in one transaction: all of it is there afterwards, or nothing."""
    world = _settings()
    with transaction.atomic(), timezone.override(world["desk"]["time_zone"]):
        loader = Loader(world)
        loader.load_frame()
        for number, (stem, parts) in enumerate(stories(), start=1):
            loader.load_story(stem, parts)
            if number % 20 == 0:
                progress(f"  {number} stories")
        loader.load_polls()
        for stem, parts in alerts():
            loader.load_alert(stem, parts)
        loader.record_loading()
    _keep_register()
    progress("  building the search index")
    find.reindex_all()
    Job.objects.filter(kind="index", status=Job.Status.WAITING).update(status=Job.Status.DONE)


class Loader:
    """Loads the files in order; it keeps what the next file refers to."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.settings = settings
        self.people: dict[str, User] = {}
        self.articles: dict[str, Article] = {}

    def load_frame(self) -> None:
        """The desk, its people, holidays, outlets, sections and topics."""
        about = "\n\n".join(self.settings["desk"].pop("about", []))
        self.desk = Desk.objects.create(**self.settings["desk"], about=about)
        for holiday in self.settings["holidays"]:
            Holiday.objects.create(**holiday)
        self._load_people()
        outlets = FOLDER.joinpath("outlets.csv").read_text("utf-8").splitlines()
        Outlet.objects.bulk_create(Outlet(**row) for row in csv.DictReader(outlets))
        for position, section in enumerate(self.settings["sections"]):
            self._load_section(section, position)
        for topic in self.settings["topics"]:
            Topic.objects.create(
                slug=topic["slug"],
                name=topic["name"],
                names={"ja": topic["native_name"]},
                menu_position=topic.get("menu"),
            )

    def load_story(self, stem: str, parts: list[Part]) -> None:
        """Capture a story's clippings, and write its articles as far as they have come."""
        has_article = any(part.name == "article" for part in parts)
        clippings: list[Clipping] = []
        written = 0
        for part in parts:
            if part.name == "clipping":
                clippings.append(self._load_clipping(part, stem, len(clippings), waiting=not has_article))
            elif part.name == "article":
                written += 1
                self.articles[f"{stem}#{written}"] = self._load_article(part, clippings)
            else:
                raise BadInput(part.origin, f"unknown part {part.name!r}", "write `clipping` or `article`")

    def load_polls(self) -> None:
        """Write the year's polls as press pages and import them, as an archive is imported."""
        report = archive.Report()
        names = dict(Outlet.objects.values_list("slug", "name"))
        pages = polls.pages(names, self.desk.short_name)
        for _ in archive.import_pages(pages, by=self._anybody("chief"), report=report):
            pass
        if report.refused:
            raise BadInput("polls.csv", report.refused[0], "mend the row")

    def load_alert(self, stem: str, parts: list[Part]) -> None:
        """Put an alert together from the articles it names."""
        head, groups = parts[0], parts[1:]
        editor = self.people[head.need("editor")]
        date = dt.date.fromisoformat(head.need("date"))
        edition = publish.start_edition(head.need("slot"), date, by=editor)
        publish.set_lead(edition, title=head.get("lead-title"), text=head.body, by=editor)
        for group in groups:
            for line in group.lines:
                form, _, name = line.partition(":")
                article = self._find(name.strip(), head.origin)
                publish.add_article(edition, article, group=group.name, form=form.strip(), by=editor)
        if head.get("state") == "published":
            publish.publish_edition(
                Edition.objects.get(pk=edition.pk), by=editor, at=self._moment(head.need("posted"))
            )

    def record_loading(self) -> None:
        """Leave the mark by which `is_loaded` knows the sample."""
        LogEntry.objects.create(
            action="load", subject_kind="desk", subject_id=self.desk.pk, subject=self.desk.name, note=MARK
        )

    def _load_people(self) -> None:
        for person in self.settings["staff"]:
            user = User.objects.create_user(
                person["username"],
                email=f"{person['username']}@meridia.example",
                password=PASSWORD,
                name=person["name"],
                language=person["language"],
            )
            user.groups.add(Group.objects.get(name=person["role"]))
            self.people[user.username] = user

    def _load_section(self, row: dict[str, Any], position: int, parent: Section | None = None) -> None:
        section = Section.objects.create(
            path=f"{parent.path}/{row['slug']}" if parent else row["slug"],
            name=row["name"],
            names={"ja": row["native_name"]},
            parent=parent,
            position=position,
        )
        for place, child in enumerate(row.get("children", [])):
            self._load_section(child, place, section)

    def _load_clipping(self, part: Part, stem: str, number: int, *, waiting: bool) -> Clipping:
        document = documents.Clipping(
            origin=f"{part.origin}#{number + 1}",
            outlet=part.need("outlet"),
            edition=part.get("edition") or None,
            pages=tuple(int(page) for page in part.words("page")),
            time=part.get("time") or None,
            date=dt.date.fromisoformat(part.need("date")),
            language=part.need("language"),
            headline=part.need("headline"),
            byline=part.get("byline") or None,
            paragraphs=documents.split_body(part.body),
            url=part.get("url") or None,
        )
        clipping, _ = capture.add_clipping(
            document,
            raw=f"{document.headline}\n\n{part.body}\n".encode(),
            media_type="text/plain",
            key=f"sample:{stem}:{number}",
            by=None,
            story=slugify(stem),
            triage=part.get("triage", "new") if waiting else "new",
        )
        return clipping

    def _load_article(self, part: Part, clippings: list[Clipping]) -> Article:
        chosen = [clippings[int(n) - 1] for n in part.words("clippings")] or clippings
        kind, translator = part.need("kind"), self.people[part.need("translator")]
        label = part.get("label") or LABELS[kind].format(desk=self.desk.short_name)
        article = translate.start_article(chosen, kind=kind, by=translator, label=label)
        self._fill(article, part)
        count = len(chosen[0].paragraphs) if chosen else 0
        paragraphs = documents.split_body(part.body)
        unfinished = part.get("state") == "draft" and len(paragraphs) < count
        one_to_one = kind == "translation" and (len(paragraphs) == count or unfinished)
        links: list[int | None] = [index if one_to_one else None for index in range(len(paragraphs))]
        translate.save_draft(
            article.pk,
            headline=part.need("headline"),
            body=part.body,
            links=links,
            revision=article.revision,
            by=translator,
        )
        sections = [self._section(path) for path in part.words("section", ";")]
        topics = [Topic.objects.get(slug=slug) for slug in part.words("topics")]
        filing.file_article(article, sections=sections, topics=topics, by=translator)
        return self._advance(article, part, translator)

    def _fill(self, article: Article, part: Part) -> None:
        """Set what no action sets while one writes: the fields of the workbench's side panel."""
        article.byline = part.get("byline")
        article.abridged = part.get("abridged") == "yes"
        article.rights = part.get("rights", "public")
        if part.get("embargo"):
            article.embargo_until = self._moment(part.need("embargo"))
        if part.get("source"):
            article.sources.create(outlet_name=part.need("source"), scope=True)
        if article.source_date is None and part.get("posted"):
            article.source_date = self._moment(part.need("posted")).date()
        article.save()

    def _advance(self, article: Article, part: Part, translator: User) -> Article:
        editor = self.people[part.get("editor") or self._anybody("editor").username]
        posted = self._moment(part.need("posted")) if part.get("posted") else None
        for step in PATHS[part.need("state")]:
            by = {"submit": translator, "withdraw": self._anybody("chief")}.get(step, editor)
            article = article_actions.take_step(
                article.pk,
                step,
                by=by,
                note=part.get("reason") if step == "withdraw" else "",
                at=posted if step == "publish" else None,
            )
        return article

    def _section(self, breadcrumb: str) -> Section:
        section: Section | None = None
        for name in breadcrumb.split(">"):
            section = Section.objects.get(parent=section, name=name.strip())
        assert section is not None
        return section

    def _find(self, name: str, origin: str) -> Article:
        try:
            return self.articles[name if "#" in name else f"{name}#1"]
        except KeyError:
            raise BadInput(origin, f"no story {name!r}", "name the file without its ending") from None

    def _moment(self, text: str) -> dt.datetime:
        return dt.datetime.fromisoformat(text).replace(tzinfo=self.desk.zone)

    def _anybody(self, role: str) -> User:
        return next(user for user in self.people.values() if user.groups.filter(name=role).exists())


def _keep_register() -> None:
    """Put the sample's officials where the desk looks for its own register tables."""
    folder = settings.DATA / "register"
    folder.mkdir(exist_ok=True)
    officials = FOLDER.joinpath("officials.csv").read_bytes()
    (folder / "officials.csv").write_bytes(officials)


def _settings() -> dict[str, Any]:
    return tomllib.loads(FOLDER.joinpath("desk.toml").read_text("utf-8"))
