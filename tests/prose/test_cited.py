from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from casebook.content.case import Case
from casebook.content.reading import read_compilation
from casebook.prose.cited import citations
from casebook.vocabulary.localtext import Language

SAMPLE = Path(__file__).parents[1] / "sample" / "cases"
SHAPES = Path(__file__).parents[1] / "shapes" / "cases"
URL = "https://example.org/"


def case(folder: Path, id: str) -> Case:
    return next(case for case in read_compilation(folder).cases if case.id == id)


def cited(case: Case, language: Language) -> dict[str, str]:
    return {each.style: str(each) for each in citations(case, language, URL)}


def test_a_case_is_cited_by_the_body_that_sent_it_in() -> None:
    address = "cases/shapes-2024/highlights/"
    assert cited(case(SHAPES, "highlights"), "zh") == {
        "gbt7714-2025": "样例涂料厂. 样例涂料厂的两个亮点[EB/OL]//园区绿色发展案例集."
        f" （2024-06-01）[引用日期]. {URL}zh/{address}.",
        "gbt7714-2015": "样例涂料厂. 样例涂料厂的两个亮点[EB/OL]//园区绿色发展案例集."
        f" (2024-06-01)[引用日期]. {URL}zh/{address}.",
        "apa": "Sample Paint Works. (2024, June 1). Two highlights of a sample paint works [Case study]."
        f" Green Park Casebook. {URL}en/{address}",
        "plain": f"《样例涂料厂的两个亮点》，样例涂料厂，园区绿色发展案例集，2024年6月1日，{URL}zh/{address}",
    }


def test_nobody_is_named_as_author_of_a_demonstration() -> None:
    found = cited(case(SAMPLE, "boiler-heat"), "en")
    assert found["gbt7714-2025"].startswith("园区绿色发展案例集. 锅炉余热送进温室[EB/OL]. （2024-06-01）")
    assert found["apa"].startswith(
        "Green Park Casebook. (2024, June 1). Boiler heat for greenhouses [Case study]. https"
    )
    assert found["plain"].startswith(
        "“Boiler heat for greenhouses”, Sample Zone, Green Park Casebook, 1 June 2024, https"
    )


def test_a_case_without_translation_is_cited_as_it_is() -> None:
    found = cited(case(SAMPLE, "roof-solar"), "zh")
    assert "屋顶光伏 [Case study]. https://example.org/zh/" in found["apa"]


def test_a_case_without_a_day_says_so() -> None:
    dated = case(SAMPLE, "boiler-heat")
    values = {key: value for key, value in dated.original.values.items() if key != "published"}
    undated = replace(dated, original=replace(dated.original, values=MappingProxyType(values)))
    found = cited(undated, "zh")
    assert "(n.d.)" in found["apa"]
    assert "[EB/OL]. [引用日期]" in found["gbt7714-2025"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_only_the_place_of_the_readers_date_is_left_open(language: Language) -> None:
    for each in citations(case(SHAPES, "highlights"), language, URL):
        assert bool(each.accessed) == each.style.startswith("gbt7714")
        assert str(each) == each.before + each.accessed + each.after
