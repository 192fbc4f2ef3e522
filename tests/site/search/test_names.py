from __future__ import annotations

from casebook.site.search.names import name_groups
from casebook.vocabulary.glossary import NO_TERMS, Glossary, Names, Term
from casebook.vocabulary.localtext import LocalText


def term(name: str, *also: str) -> Term:
    said = LocalText(zh=name, en=f"in English {name}")
    return Term(name, "parks", said, Names(zh=also), Names(), said, "")


def test_names_stand_by_how_many_texts_use_them_and_unused_ones_after_a_stroke() -> None:
    texts = ["屋顶光伏", "光伏与风电", "太阳能"]
    assert "光伏|太阳能" in name_groups(NO_TERMS, texts, "zh")
    assert "节水/节约用水|省水" in name_groups(NO_TERMS, ["一家节水企业"], "zh")


def test_a_group_nobody_wrote_of_is_left_out() -> None:
    assert name_groups(NO_TERMS, ["鳖"], "zh") == ()


def test_groups_that_share_a_name_are_one() -> None:
    glossary = Glossary((term("光伏发电", "光伏"), term("独名")))
    (group,) = name_groups(glossary, ["光伏发电、太阳能、独名"], "zh")
    assert set(group.split("|")) == {"光伏", "太阳能", "光伏发电"}
