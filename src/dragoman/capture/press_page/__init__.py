"""Press pages: the articles, lists and alerts of a press-review site, from text or HTML.

Both kinds of page become the same logical lines, and one grammar reads them. What a page does not say,
or says in a way that cannot be read, is `None` or empty.
"""

from dragoman.capture.press_page.read import (
    looks_like_press_page,
    read_html_page,
    read_page,
    reads_as_article,
)
from dragoman.capture.press_page.write import write_alert, write_list, write_page

__all__ = [
    "looks_like_press_page",
    "read_html_page",
    "read_page",
    "reads_as_article",
    "write_alert",
    "write_list",
    "write_page",
]
