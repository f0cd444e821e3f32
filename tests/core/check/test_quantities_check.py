from core.check.support import run
from dragoman.check import quantities
from dragoman.documents import Span
from dragoman.options import CheckOptions


def test_it_accepts_a_translation_that_keeps_every_value() -> None:
    source = "政府は12日、4630万円を計上した。支持率は3割で、8ポイント減った。"
    target = "On the 12th, the government set aside 46.3 million yen. Support fell 8 points to 30 percent."
    assert run(quantities, target, source) == []


def test_a_number_off_by_a_power_of_ten_is_an_error_on_both_sides() -> None:
    source, target = "予算は4630万円だ。", "The budget is 463 million yen."
    (finding,) = run(quantities, target, source)
    assert finding.level == "error"
    assert finding.span == Span(14, 29)
    assert finding.source_span == Span(3, 9)
    assert "10 times too large" in finding.message


def test_a_changed_number_points_at_both_sides() -> None:
    (finding,) = run(quantities, "Support was 58%.", "支持率は57%だった。")
    assert (finding.level, finding.span, finding.source_span) == ("warning", Span(12, 15), Span(4, 7))


def test_a_missing_number_points_at_the_source() -> None:
    (finding,) = run(quantities, "Members took part.", "350人が参加した。")
    assert (finding.span, finding.source_span) == (None, Span(0, 4))


def test_a_number_out_of_nowhere_points_at_the_translation() -> None:
    (finding,) = run(quantities, "It had 40 members.", "会員がいる。")
    assert (finding.span, finding.source_span) == (Span(7, 17), None)


def test_a_changed_currency_is_an_error_and_points_for_percent_a_warning() -> None:
    assert [f.level for f in run(quantities, "5 million dollars", "500万円")] == ["error"]
    assert [f.level for f in run(quantities, "up 3 percent", "3ポイント増")] == ["warning"]


def test_a_conversion_in_brackets_is_ours_to_give() -> None:
    assert [f.level for f in run(quantities, "46.3 million yen ($359,000)", "4630万円")] == []


def test_a_number_in_the_translator_s_brackets_is_ours_to_give() -> None:
    assert run(quantities, "They met [on Nov. 5, 2011].", "会談した。") == []


def test_only_digits_are_looked_for_where_a_language_is_thinly_described() -> None:
    french = CheckOptions("fr", "en")
    assert run(quantities, "a 10-year accord of Oct. 23", "un accord de dix ans, le 23", options=french) == []
    assert len(run(quantities, "an accord", "un accord à 2,5 millions", options=french)) == 1


def test_paragraphs_are_compared_one_by_one_when_there_are_equally_many() -> None:
    source, target = "12人。\n\n34人。", "34 people.\n\n12 people."
    assert len(run(quantities, target, source)) == 2
    assert run(quantities, target.replace("\n\n", " "), source) == []
    assert run(quantities, target, "") == []


def test_a_summary_may_leave_numbers_out_but_not_change_one():
    source = "護衛艦3隻と隊員450人を送る。費用は46億円。"
    partial = CheckOptions(partial=True)
    assert run(quantities, "Three destroyers will be sent.", source, partial) == []
    (finding,) = run(quantities, "Three destroyers will be sent for 46 billion yen.", source, partial)
    assert finding.level == "error"
