from __future__ import annotations

from tests.checks.drafts import Checked, enterprise, name, recommended


def quota_findings(checked: Checked, *provinces: str) -> list[str]:
    drafts = [recommended().again(number, region=region) for number, region in enumerate(provinces, start=1)]
    found = checked(*drafts)
    return sorted(
        f"{each.rule} {each.position.path.parent.name}" for each in found if each.rule[:4] == "CB91"
    )


def test_cities_of_one_province_count_together(checked: Checked) -> None:
    found = quota_findings(checked, "330100", "330200", "330300", "330400", "320100", "320500")
    assert found == ["CB911 sample-4"]


def test_each_province_counts_for_itself(checked: Checked) -> None:
    assert quota_findings(checked, "330100", "330200", "320100") == ["CB912 sample-3"]


def test_withdrawn_cases_do_not_count(checked: Checked) -> None:
    drafts = [enterprise().again(number) for number in (1, 2, 3)]
    drafts[0].facts["status"] = "withdrawn"
    drafts[0].facts["withdrawal"] = {"date": "2024-12-02", "by": name("示例单位"), "reason": name("数据有误")}
    assert not [each for each in checked(*drafts) if each.rule == "CB911"]


def test_a_case_that_names_no_recommender_is_not_counted(checked: Checked) -> None:
    drafts = [enterprise().again(number) for number in (1, 2, 3)]
    del drafts[0].facts["recommended_by"]
    assert not [each for each in checked(*drafts) if each.rule == "CB911"]


def test_every_case_beyond_the_quota_names_all_the_others(checked: Checked) -> None:
    found = [
        each for each in checked(*(enterprise().again(each) for each in (1, 2, 3, 4))) if each.rule == "CB911"
    ]
    assert [each.position.path.parent.name for each in found] == ["sample-3", "sample-4"]
    assert "sample-1（第1个案例）、sample-2（第2个案例）、sample-4（第4个案例）" in found[0].message.zh


def test_awards_name_every_case_that_is_marked(checked: Checked) -> None:
    drafts = [
        enterprise().again(number, status="best-practice", recommended_by=name(f"第{number}个开发区"))
        for number in range(1, 22)
    ]
    (found,) = [each for each in checked(*drafts) if each.rule == "CB913"]
    assert found.position.path.name == "programme.yml"
    assert all(f"sample-{number}（" in found.message.zh for number in range(1, 22))
