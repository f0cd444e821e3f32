"""Blocks of text on pages: Typst sets them, in the fonts that are installed.

Typst is given one template of our own and all the text as data. Its root is the template's folder, so
that it can read no other file, and the places of its packages are none, so that it fetches nothing.
"""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dragoman.errors import MissingExtra

if TYPE_CHECKING:
    import typst

_ROOT = Path(__file__).parent / "typeset"
_NOWHERE = str(_ROOT / "packages")  # no such folder: there are no packages to be had
_LATIN = "Libertinus Serif"  # comes with Typst
# Packages that each bring the font of a script. The first holds what Japanese and English pages need;
# where a text does not say its language, the order decides whose form a shared character takes.
_FONTS = (
    ("pylopdf_fonts_jp", "ja", "Noto Serif JP"),
    ("pylopdf_fonts_ko", "ko", "Noto Serif KR"),
    ("pylopdf_fonts_zh_cn", "zh", "Noto Serif SC"),
)


@cache
def is_installed() -> bool:
    """Tell whether pages can be set here: whether Typst is there, with the fonts."""
    return all(find_spec(name) is not None for name in ("typst", *(package for package, _, _ in _FONTS)))


def set_pages(document: dict[str, Any], *, at: dt.datetime) -> bytes:
    """Set a document as PDF. The same document at the same moment gives the same bytes.

    The file is PDF/UA-1, so that a screen reader can read it. What no font here can show is not
    accessible: a document with such a character comes out the same, tagged too, without that claim.
    """
    if not is_installed():
        raise MissingExtra("PDF", "pdf")
    import typst

    try:
        return _compile(document, at, ["ua-1"])
    except typst.TypstError:
        return _compile(document, at, [])


def _compile(document: dict[str, Any], at: dt.datetime, standards: list[typst.PDFStandard]) -> bytes:
    import typst

    data = json.dumps({**document, "fonts": _families()}, ensure_ascii=False)
    return typst.compile(
        str(_ROOT / "page.typ"),
        root=str(_ROOT),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": data.encode("utf-8", "replace").decode("utf-8")},
        pdf_standards=standards,
        package_path=_NOWHERE,
        package_cache_path=_NOWHERE,
        timestamp=at,
    )


@cache
def _fonts() -> typst.Fonts:
    import typst

    folders = []
    for package, _, _ in _FONTS:
        spec = find_spec(package)
        folders += (spec and spec.submodule_search_locations) or []
    return typst.Fonts(include_system_fonts=False, font_paths=folders)


def _families() -> dict[str, list[str]]:
    """Return the fonts of each language, in the order in which a character is looked for."""
    every = [family for _, _, family in _FONTS]
    own = {
        language: [_LATIN, family, *(other for other in every if other != family)]
        for _, language, family in _FONTS
    }
    return {**own, "else": [_LATIN, *every]}
