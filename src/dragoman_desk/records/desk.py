"""The desk itself: its name, its notice, its clock and its working days."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dragoman_desk.records.permissions import PERMISSIONS


def check_time_zone(name: str) -> None:
    """Refuse a time zone that the tz database does not know."""
    if name not in available_timezones():
        raise ValidationError(
            _("%(name)s is no time zone; write one such as Asia/Tokyo"), params={"name": name}
        )


class Desk(models.Model):
    """The settings of the desk: one row."""

    name = models.CharField(_("name"), max_length=100, default="Dragoman")
    short_name = models.CharField(_("short name"), max_length=20, default="Desk")
    tagline = models.CharField(_("tagline"), max_length=200, blank=True)
    notice = models.TextField(_("notice"), blank=True)
    about = models.TextField(_("about"), blank=True)
    contact = models.EmailField(_("contact address"), blank=True)
    time_zone = models.CharField(_("time zone"), max_length=50, default="UTC", validators=[check_time_zone])
    language = models.CharField(_("language of what it publishes"), max_length=10, default="en")
    four_eyes = models.BooleanField(_("another person approves"), default=True)
    weekend = models.CharField(_("days off, Monday is 0"), max_length=20, default="5,6")

    class Meta:
        permissions = PERMISSIONS

    def __str__(self) -> str:
        return self.name

    @classmethod
    def load(cls) -> Desk:
        """Return the one row; a new desk has the defaults."""
        return cls.objects.first() or cls(pk=1)

    @property
    def zone(self) -> ZoneInfo:
        """The desk's own time zone."""
        return ZoneInfo(self.time_zone)

    def today(self) -> dt.date:
        """Today's date where the desk is."""
        return timezone.now().astimezone(self.zone).date()

    def is_working_day(self, day: dt.date) -> bool:
        """Whether the desk works on a day."""
        if str(day.weekday()) in self.weekend.split(","):
            return False
        return not Holiday.objects.filter(date=day).exists()

    def next_working_day(self, day: dt.date) -> dt.date:
        """The first working day on or after a day; at most a year is looked ahead."""
        for ahead in range(366):
            candidate = day + dt.timedelta(days=ahead)
            if self.is_working_day(candidate):
                return candidate
        return day


class Holiday(models.Model):
    """A day on which the desk does not work."""

    date = models.DateField(_("date"), unique=True)
    name = models.CharField(_("name"), max_length=100)

    class Meta:
        ordering = ("date",)

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d} {self.name}"
