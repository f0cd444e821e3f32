"""Dates and times as a paper prints them. The patterns are translated, so each language has its own order."""

import datetime as dt

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import pgettext

register = template.Library()


@register.simple_tag
def today_in_words() -> str:
    """Today where the desk is, in full: `Thursday, March 3, 2022`."""
    return day_in_words(timezone.localtime())


@register.filter
def day_in_words(day: dt.date | None) -> str:
    """Return a date with its weekday: `Thursday, March 3, 2022`."""
    return _write(day, pgettext("date with weekday", "l, F j, Y"))


@register.filter
def long_day(day: dt.date | None) -> str:
    """Return a date in full: `March 3, 2022`."""
    return _write(day, pgettext("date", "F j, Y"))


@register.filter
def weekday(day: dt.date | None) -> str:
    """Return a date of these days with its weekday, without the year: `Thursday, March 3`."""
    return _write(day, pgettext("date with weekday, without year", "l, N j"))


@register.filter
def month_in_words(day: dt.date | None) -> str:
    """Return the month of a date: `March 2022`."""
    return _write(day, pgettext("month with year", "F Y"))


@register.filter
def short_day(day: dt.date | None) -> str:
    """Return a date for a source line: `Feb. 27`, with the year when it is not this one."""
    if day is not None and _local(day).year != timezone.localdate().year:
        return _write(day, pgettext("short date with year", "N j, Y"))
    return _write(day, pgettext("short date", "N j"))


@register.filter
def hour(moment: dt.datetime | None) -> str:
    """Return a time of day where the desk is: `8:40 a.m.`."""
    return _write(moment, pgettext("time of day", "g:i a"))


@register.filter
def short_moment(moment: dt.datetime | None) -> str:
    """Return a moment for a list: `Feb. 27, 8:40 a.m.`."""
    return _join(short_day(moment), moment)


@register.filter
def long_moment(moment: dt.datetime | None) -> str:
    """Return a moment in full: `March 3, 2022, 8:40 a.m.`."""
    return _join(long_day(moment), moment)


@register.filter
def moment_in_words(moment: dt.datetime | None) -> str:
    """Return a moment with its weekday: `Thursday, March 3, 2022, 8:40 a.m.`."""
    return _join(day_in_words(moment), moment)


def _join(day: str, moment: dt.datetime | None) -> str:
    if moment is None:
        return ""
    return pgettext("date and time", "%(day)s, %(time)s") % {"day": day, "time": hour(moment)}


def _local(moment: dt.date) -> dt.date:
    if isinstance(moment, dt.datetime) and timezone.is_aware(moment):
        return timezone.localtime(moment)
    return moment


def _write(moment: dt.date | None, pattern: str) -> str:
    return "" if moment is None else date_format(_local(moment), pattern)
