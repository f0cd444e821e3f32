import pytest

from dragoman.facts import quantities
from dragoman.facts.compare import heard, missing
from dragoman.languages import language

AGREE = [
    ("4630万円", "46.3 million yen"),
    ("支持率は3割", "support was 30 percent"),
    ("18カ月", "a year and a half, or 18 months"),
    ("1年半", "18 months"),
    ("平成30年2月", "February 2018"),
    ("午後4時半", "4:30 p.m."),
    ("16時26分", "4:26 p.m."),
    ("26日", "on Feb. 26"),
    ("ひかり2号", "the Hikari-2 satellite"),
    ("5倍", "a fivefold rise"),
    ("1月から3月", "from January to March"),
    ("午前7時2分、公邸発。同4分、官邸着", "07:02 left; 07:04 arrived"),
    ("2月26日", "on Feb. 26, 2018"),
    ("1990年代", "the 1990s"),
    ("50%", "half of them"),
    ("2人とも", "both of them"),
    ("21世紀", "the 21st century"),
]
DISAGREE = [
    ("4630万円", "46.3 billion yen"),
    ("57%", "58%"),
    ("2月26日", "Feb. 25"),
    ("2月26日", "March 26"),
    ("2018年2月26日", "Feb. 26, 2019"),
    ("26日", "on Feb. 27"),
    ("2018年", "2019"),
    ("350人", "people"),
]


def _missing(japanese: str, english: str) -> bool:
    ours, theirs = quantities(english, "en"), quantities(japanese, "ja")
    echoes = heard(english, language("en").echoes, spaced=True)
    back = heard(japanese, language("ja").echoes, spaced=False)
    return bool(missing(theirs, ours, echoes) or missing(ours, theirs, back))


@pytest.mark.parametrize(("japanese", "english"), AGREE)
def test_equal_values_agree_however_they_are_written(japanese: str, english: str) -> None:
    assert not _missing(japanese, english)


@pytest.mark.parametrize(("japanese", "english"), DISAGREE)
def test_other_values_do_not_agree(japanese: str, english: str) -> None:
    assert _missing(japanese, english)
