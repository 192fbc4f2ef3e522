"""The pages of the five calls show what the calls state."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

STATED = {
    "etdz-green-2024": [
        "绿色基础设施创新",
        "零碳工厂建设",
        "约 300–500 字",
        "约 800–1000 字",
        "绿色园区最佳实践 10 项",
        "绿色企业最佳实践 20 项",
        "2024年4月15日",
        "国家级经济技术开发区绿色发展联盟秘书处",
    ],
    "mee-low-carbon-2023": [
        "生态环境部应对气候变化司",
        "2000 字以内",
        "园区基本情况",
        "低碳生活倡导力度",
        "绿色低碳意识",
        "2023年12月31日",
        "个人，未经本人同意不发布",
    ],
    "guangzhou-green-manufacturing-2024": [
        "2024年8月28日 10:00（北京时间）",
        "2024年9月27日 17:00（北京时间）",
        "300 字以内",
        "至少 3 个",
        "①原辅料替代",
        "⑧运行管理升级",
        "年减碳量（tCO₂e）",
        "C26化学原料和化学品制造业",
    ],
    "hightech-action-plan-2021": [
        "2021–2025",
        "2020",
        "基本情况",
        "支撑材料",
        "做好碳达峰碳中和的行动路线图",
    ],
    "zhejiang-green-parks-2022": [
        "浙经信绿色〔2022〕64号",
        "建成省级绿色低碳工业园区50个",
        "促进能源高效清洁利用",
        "健全领导机制",
        "加强动态管理",
        "杭州市",
        "丽水市",
        "瞒报重大安全事故",
    ],
}


@pytest.mark.parametrize("programme", STATED)
def test_a_call_is_shown_as_it_states_itself(page: Page, address: str, programme: str) -> None:
    page.goto(f"{address}zh/programmes/{programme}/")
    content = page.locator("#content")
    for words in STATED[programme]:
        expect(content).to_contain_text(words)


@pytest.mark.parametrize("programme", STATED)
@pytest.mark.parametrize("width", [360, 1280])
def test_a_call_is_shown_in_english_too(page: Page, address: str, programme: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}zh/programmes/{programme}/")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{address}en/programmes/{programme}/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_answers_that_are_never_published_are_said_to_be(page: Page, address: str) -> None:
    page.goto(f"{address}zh/programmes/etdz-green-2024/")
    page.locator("details.form > summary").first.click()
    row = page.locator("details.form tr").filter(has_text="联系电话").first
    expect(row).to_contain_text("绝不公开")
