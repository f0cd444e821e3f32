"""The checks' messages in the language of the interface.

The library speaks English; these are its sentences, so that catalogues can hold them. A test reads the
checks and misses none. A message that is none of these is shown as it is.
"""

import re

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

SENTENCES = (
    _("%(mark)s closes nothing: open the quotation or take this out."),
    _("%(mark)s is never closed: add %(closing)s where the quotation ends."),
    _("%(mark)s is not closed before the quotation around it: add %(closing)s."),
    _("%(mark)s opens inside %(mark)s: close the first, or use %(others)s for the inner one."),
    _("%(mark)s opens inside %(mark)s: close the first, or mark the inner one otherwise."),
    _("A straight quotation mark has no partner in this paragraph: close it or take it out."),
    _("%(mark)s closes nothing: open the bracket or take this out."),
    _("These brackets are empty: fill them or take them out."),
    _("%(mark)s closes a bracket that was opened for %(expected)s: write %(expected)s."),
    _("%(mark)s is never closed in this paragraph: add %(closing)s where it ends."),
    _("%(text)s is full-width: write %(plain)s."),
    _("%(text)s stands in brackets: is it meant to?"),
    _("%(text)s is left from the source: translate it."),
    _("%(number)s in the source has no partner here: add it, or say why it is left out."),
    _("%(number)s has no partner in the source: correct it or take it out."),
    _("%(number)s is %(times)s times too large: the source has %(source)s."),
    _("%(number)s is %(times)s times too small: the source has %(source)s."),
    _("%(number)s stands where the source has %(source)s: correct one."),
    _("%(number)s is in %(unit)s; the source has %(source)s: correct the unit."),
    _("%(acronym)s is %(other)s; %(name)s is %(right)s: write %(right)s."),
    _("The register has %(right)s for %(name)s: write %(right)s, or amend the register."),
    _("The register writes %(right)s: correct “%(written)s”."),
    _("%(acronym)s was explained before: write %(acronym)s alone here."),
    _("%(acronym)s stood for %(earlier)s before, here for %(name)s: tell them apart."),
    _("Two spaces together: leave one."),
    _("A space before punctuation: take it out."),
    _("A space after a hyphen: take it out."),
    _("A space at the end of the line: take it out."),
)


def in_words(message: str) -> str:
    """Return a check's message in the language of the interface."""
    for sentence, pattern in _PATTERNS.items():
        if match := pattern.fullmatch(message):
            translated = gettext(sentence)
            return translated % match.groupdict() if pattern.groups else translated
    return message


def _pattern(sentence: str) -> re.Pattern[str]:
    """Make a pattern of a sentence: what stands for a word the first time is repeated after that."""
    parts, named = [], set[str]()
    for index, part in enumerate(re.split(r"%\((\w+)\)s", sentence)):
        if not index % 2:
            parts.append(re.escape(part))
        elif part in named:
            parts.append(f"(?P={part})")
        else:
            named.add(part)
            parts.append(f"(?P<{part}>.+?)")
    return re.compile("".join(parts), re.DOTALL)


_PATTERNS = {sentence: _pattern(sentence) for sentence in SENTENCES}
