"""All models by name, for Django to find. Import them from here."""

from dragoman_desk.records.article import Article, ArticleSource, Version
from dragoman_desk.records.clipping import Clipping, Raw, Story
from dragoman_desk.records.desk import Desk, Holiday
from dragoman_desk.records.edition import Edition, EditionItem
from dragoman_desk.records.frame_stamp import FrameStamp
from dragoman_desk.records.job import Job
from dragoman_desk.records.log import LogEntry
from dragoman_desk.records.outlet import Outlet
from dragoman_desk.records.section import Filing, Section
from dragoman_desk.records.topic import Tagging, Topic
from dragoman_desk.records.user import User

__all__ = [
    "Article",
    "ArticleSource",
    "Clipping",
    "Desk",
    "Edition",
    "EditionItem",
    "Filing",
    "FrameStamp",
    "Holiday",
    "Job",
    "LogEntry",
    "Outlet",
    "Raw",
    "Section",
    "Story",
    "Tagging",
    "Topic",
    "User",
    "Version",
]
