"""Submissions as a dozen different writers would send them, with what an intake must read in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.intake.wordfiles import (
    STYLES,
    bold,
    cell,
    checkbox,
    control,
    deleted,
    enclosed,
    in_font,
    inserted,
    legacy_box,
    list_of,
    numbered,
    p,
    photo,
    picture,
    run,
    symbol,
    table,
    text_box,
    write_docx,
)

GREEN = "etdz-green-2024"
GUANGZHOU = "guangzhou-green-manufacturing-2024"
THEMES = ("绿色基础设施创新", "绿色产业发展创新", "绿色投资环境创新", "绿色国际合作创新")


@dataclass(frozen=True)
class Hand:
    """A submission's writer: the call and what must come out.

    Attributes:
        write: writes the files into a folder.
        values: frontmatter that must be read so.
        unset: fields that must be asked about and not be filled in.
        headings: those the body must have, in order.
        private: words that must be in the private record and not in the case.
        track: given on the command line where the form does not tell it.
    """

    write: Callable[[Path], object]
    programme: str
    values: Mapping[str, Any] = field(default_factory=dict)
    unset: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    track: str = ""


def park_form(folder: Path, theme: str, *before: str) -> Path:
    """Write the Green Alliance's form for parks with these words in the cell of the theme."""
    rows = table(
        ["单位名称", cell("示例经济技术开发区管理委员会", span=3)],
        ["联 系 人", "某甲", "联系电话", "022-66666666"],
        ["联系邮箱", cell("office@example.com", span=3)],
        ["申报主题", cell(theme, span=3)],
        ["案例名称", cell("蒸汽梯级利用", span=3)],
        [
            cell(p("案例简介"), p("（200字以内,简述突出亮点成效。）")),
            cell("把余热送进管网，一年少烧煤3万吨。", span=3),
        ],
        ["填表日期", "2024年4月1日", "盖章(签字)", ""],
    )
    return write_docx(folder / "表.docx", *before, p("案例征集申报表"), rows)


def glyphs_and_styles(folder: Path) -> None:
    """A glyph for each box; a text with Chinese Word's heading styles, captions, footnotes, lists."""
    park_form(folder, "".join(p(f"{'☑' if name == THEMES[0] else '□'}{name}") for name in THEMES), p("附件1"))
    write_docx(
        folder / "文.docx",
        p("蒸汽梯级利用", style="a3"),
        p("示例开发区绿色发展创新案例", style="a5"),
        p("目录 背景情况 1", style="10"),
        p("背景情况", style="1"),
        p("园区在海边", '<w:r><w:footnoteReference w:id="2"/></w:r>', "，缺淡水。"),
        p("特色经验", style="1"),
        p("先立规矩", style="2"),
        p("管委会出台了办法；"),
        p("CO", run("2", '<w:vertAlign w:val="subscript"/>'), "排放下降18.7%。"),
        p(picture("r1")),
        p(run("图 "), "1 ", "蒸汽管网", style="a4"),
        p("未来展望", style="1"),
        numbered("向邻近园区推广；", 1),
        numbered("寻求国际伙伴。", 1),
        styles=STYLES,
        lists=[list_of(1, ("bullet", "•"))],
        footnotes={2: "数据来自2023年统计公报。"},
        pictures={"r1": photo(10)},
        header="示例开发区 内部资料",
    )


def no_styles(folder: Path) -> None:
    """Nothing but bold and centred lines; tracked changes, a comment, a text box, pictures in sentences."""
    park_form(folder, f"{THEMES[0]}（  ）{THEMES[1]}（√）{THEMES[2]}（  ）{THEMES[3]}（  ）")
    write_docx(
        folder / "文.docx",
        p(run("把余热用到最后一度", '<w:b/><w:sz w:val="36"/>'), more='<w:jc w:val="center"/>'),
        p("——示例开发区绿色发展创新案例"),
        p(bold("　　一、背景情况")),
        p("园区现有企业", deleted("100家"), inserted("135家"), "，用热量大。"),
        p("正文前半段，", text_box("框里的一句话。"), "正文后半段。"),
        p(bold("第二段：特色经验")),
        p(bold("一是立规矩。"), '<w:commentRangeStart w:id="0"/>', "办法先行。"),
        p("接待访客1.2", picture("r1", crop='l="12000"', place="anchor"), "万人次。"),
        p("图1 展厅"),
        table(
            [cell(p(picture("r2"))), cell(p(picture("r3")))],
            ["泵房", "换热站"],
        ),
        table(
            [cell("指标", merge="restart"), cell("成效", span=2)], [cell("", merge="continue"), "前", "后"]
        ),
        p(bold("（三） 未来展望")),
        p("向沿海推广。\n欢迎联系：电话 022-66666666。"),
        comments='<w:comment w:id="0" w:author="审稿人" w:date="2024-04-02T00:00:00Z">'
        "<w:p><w:r><w:t>数据要核实</w:t></w:r></w:p></w:comment>",
        pictures={"r1": photo(10), "r2": photo(50), "r3": photo(90)},
    )


def content_controls(folder: Path) -> None:
    """Tick-box controls, symbols, old form fields, controls around a paragraph and around a cell."""
    boxes = p(checkbox("0"), THEMES[0]) + p(symbol("Wingdings 2", "F0A3"), THEMES[1])
    boxes += control(p(legacy_box("1"), THEMES[2])) + p(symbol("Wingdings 2", "00A3"), THEMES[3])
    placeholder = control(p("单击此处输入文字。"), "<w:showingPlcHdr/>")
    rows = table(
        ["单位名称", control(cell("示例生态园管理委员会"))],
        ["申报主题", cell(boxes)],
        ["案例名称", cell(control(p("一水多用")))],
        ["案例简介", cell(placeholder + p("水用三遍。"))],
    )
    write_docx(folder / "表.docx", p("案例征集申报表"), rows)


def letters_and_fields(folder: Path) -> None:
    """Letters in Wingdings 2, characters put into frames, brackets: boxes of those who type."""
    boxes = p(in_font("£", "Wingdings 2"), THEMES[0]) + p(enclosed("□", ""), THEMES[1])
    boxes += p("[ ]", THEMES[2]) + p(enclosed("□", "√"), THEMES[3])
    park_form(folder, boxes, p("附件 1："))
    body = [p(bold(label)) + p(text) for label, text in _sections()]
    write_docx(folder / "文.docx", *body)


def libreoffice_symbols(folder: Path) -> None:
    """Boxes as LibreOffice leaves them: private characters in a symbol font; lines instead of a table."""
    boxes = "".join(
        p(in_font("\uf052" if name == THEMES[1] else "\uf0a3", "Wingdings 2"), name) for name in THEMES
    )
    write_docx(
        folder / "全.docx",
        p("单位名称：示例产业园\t联系人：某乙\t联系电话：13900002222"),
        table(["申报主题", cell(boxes)], ["案例名称", "循环水"]),
        *(p(f"{label}：{text}") for label, text in _sections()),
    )


def enterprise(folder: Path) -> None:
    """The Green Alliance's form for enterprises: the second contact is the recommending park's."""
    themes = ("绿色供应链建设", "工厂节能降碳", "无废工厂建设", "零碳工厂建设")
    rows = table(
        ["企业名称", "示例新材料有限公司（盖章）", "行业类别", "C26化学原料和化学制品制造业"],
        ["联系人", "某丙", "联系电话", "13700003333"],
        ["申报主题", cell("、".join(f"{name}{'√' if name == themes[1] else ''}" for name in themes), span=3)],
        ["案例名称", cell("余压发电", span=3)],
        ["案例简介", cell("装了余压发电机组。", span=3)],
        ["推荐单位", "示例经济技术开发区", "联系人", "某丁"],
    )
    body = [numbered(label, 1) + p(text) for label, text in _sections()]
    write_docx(
        folder / "企业.docx",
        p("案例申报信息表"),
        rows,
        *body,
        lists=[list_of(1, ("chineseCountingThousand", "%1、"))],
    )


def ministry(folder: Path) -> None:
    """The ministry's form: the tick after its word, all of the text in one cell."""
    rows = table(
        ["案例名称", cell("无废社区的一天", span=3)],
        ["申报单位（个人）", cell("示例街道办事处", span=3)],
        ["类别（在所属类别打√）", cell("园区      企业     社区√      个人", span=3)],
        ["联 系 人", "某戊", "手    机", "13600004444"],
        ["地址", cell("示例市示例路1号", span=3)],
        [
            cell("案例简介（2000字以内。请简要介绍案例背景和案例目标）"),
            cell(
                p(bold("一、背景")),
                p("社区建于1998年。"),
                numbered("分类投放；", 1),
                p("居民都参加。"),
                span=3,
            ),
        ],
        ["推荐单位意见", cell("同意推荐。", p("（单位公章）"), span=3)],
    )
    write_docx(
        folder / "推荐表.docx",
        p("2023年绿色低碳典型案例推荐表"),
        rows,
        lists=[list_of(1, ("decimal", "%1."))],
    )


def ministry_unclear(folder: Path) -> None:
    """A tick between two words: it may belong to either, so an editor must be asked."""
    rows = table(
        ["案例名称", "园区低碳行动"],
        ["申报单位（个人）", "示例园区"],
        ["类别（在所属类别打√）", "园区 √      企业      社区      个人"],
        ["案例简介", cell(p("园区做了三件事。"))],
    )
    write_docx(folder / "推荐表.docx", p("2023年绿色低碳典型案例推荐表"), rows)


def guangzhou_factory(folder: Path) -> None:
    """Guangzhou's form for factories: levels in brackets, highlights within one cell."""
    honours = "绿色工厂（☑国家级 □省级 □市级）" + "\n" + "绿色供应链管理企业（□国家级 □省级 □市级）"
    highlights = "".join(
        p(bold(f"亮点{number}：{title}")) + p(f"（一）亮点做法：{title}的做法。") + p(bold("（二）主要成效"))
        + p(f"{title}见效。") + p(bold("（三）借鉴意义")) + p(f"{title}可学。")
        for number, title in (("一", "换电机"), ("二", "收余热"), ("三", "用绿电"))
    )  # fmt: skip
    rows = table(
        ["企业名称(公章)", cell("示例电器有限公司", span=3)],
        ["企业类别", cell(p(honours) + p("□工业产品绿色设计示范企业"), span=3)],
        ["行业类别(大类)", "C38电气机械和器材制造业", "行业类别(小类)", "C3854家用厨房电器具制造"],
        ["联系人", "某己", "联系电话", "13500005555"],
        ["地址", "示例区示例路2号", "电子邮箱", "e@example.com"],
        [cell(p("企业简介"), p("（包括企业基本信息等，限300字以内）")), cell("企业成立于1999年。", span=3)],
        ["企业形象照片", cell(p(picture("r1")), p("图1 厂区"), span=3)],
        ["绿色制造案例名称", cell("电器厂的三件事", span=3)],
        ["绿色制造案例内容", cell(highlights, span=3)],
    )
    write_docx(
        folder / "企业表.docx",
        p("附件1"),
        p("广州市绿色制造优秀案例征集表（企业）"),
        rows,
        pictures={"r1": photo(30)},
    )


def guangzhou_projects(folder: Path) -> None:
    """Guangzhou's cleaner-production form: two projects, each with its figures in a table of columns."""
    names = ("①原辅料替代", "②资源能源节约", "③工艺技术改进")
    rows: list[list[str]] = [
        ["企业名称（公章）", cell("示例涂料有限公司", span=2)],
        ["行业类别（大类）", cell("C26化学原料和化学制品制造业", span=2)],
        ["联系人", cell("某庚", span=2)],
        ["企业简介", cell("生产水性涂料。", span=2)],
    ]
    for name, ticked in (("溶剂回收", 0), ("循环冷却", 1)):
        boxes = " ".join(f"{'☑' if number == ticked else '□'}{each}" for number, each in enumerate(names))
        rows += [
            ["项目名称", cell(name, span=2)],
            ["项目类别", cell(boxes, span=2)],
            ["项目内容", cell(p(f"{name}的背景。"), p(f"{name}的做法。"), span=2)],
            ["项目投资（万元）", cell("120.5", span=2)],
            ["项目指标", "数量", "备注"],
            ["年节水量（m³）", "15,000", f"{name}节水"],
            ["年减碳量（tCO₂e）", "约30吨", ""],
        ]
    write_docx(folder / "清洁生产.docx", p("广州市企业清洁生产优秀案例征集表"), table(*rows))


def action_plan(folder: Path) -> None:
    """A high-tech zone's plan: cover, basic facts, and chapters numbered by Word."""
    contact = ["座机", "023-77777777", "手机", "13400006666"]
    write_docx(
        folder / "行动方案.docx",
        table(["园区名称", "示例高新技术产业开发区"], ["填报时间", "2021年9月"]),
        table(
            ["园区所在地", cell("四川省成都市", span=4)],
            ["成立时间", cell("1991年3月", span=4)],
            ["园区管理机构负责人", "姓名", "某辛", "职务", "主任"],
            [cell("联系方式", merge="restart"), *contact],
            [cell("", merge="continue"), "邮箱", "h@example.com", "传真", "023-77777778"],
        ),
        p("前言", style="1"),
        p("为落实部署，编制本方案。"),
        numbered("基本情况", 1),
        numbered("园区概况", 1, 1),
        p("园区面积12平方公里。"),
        numbered("社会发展", 1, 1),
        p("从业人员3万人。"),
        numbered("目标与指标", 1),
        numbered("主要目标", 1, 1),
        p("五年下降18%。"),
        numbered("绿色金融", 1),
        p("这一章模板里没有。"),
        styles=STYLES,
        lists=[list_of(1, ("chineseCountingThousand", "第%1章　"), ("decimal", "%1.%2 "))],
    )


def zhejiang(folder: Path) -> None:
    """A call without a form: the text alone, its headings in 黑体 and numbered by hand."""
    hei = '<w:rFonts w:eastAsia="黑体"/>'
    write_docx(
        folder / "园区介绍.docx",
        p(run("示例绿色低碳工业园区", hei + '<w:sz w:val="44"/>'), more='<w:jc w:val="center"/>'),
        p("园区名称：示例工业园区"),
        p(run("一、园区概况", hei)),
        p("园区成立于2005年。"),
        p(run("二、促进能源高效清洁利用", hei)),
        p(run("1．光伏", hei)),
        p("屋顶装了12.6MW光伏。"),
        p("<w:r><w:tab/></w:r>", "<m:oMath><m:r><m:t>η=0.9</m:t></m:r></m:oMath>", "，效率高。"),
    )


def _sections() -> tuple[tuple[str, str], ...]:
    return (
        ("背景情况", "这里原来缺水。企业多，用水多。"),
        ("特色经验", "先查清每一滴水去了哪里；再按质供水。"),
        ("未来展望", "愿与国际机构一起推广。"),
    )


_PARTS = ("背景情况", "特色经验", "未来展望")
_NAME = {"zh": "示例经济技术开发区管理委员会"}

HANDS = {
    "glyphs and styles": Hand(
        glyphs_and_styles, GREEN,
        {"track": "park", "theme": "green-infrastructure", "organisation": _NAME, "title": "蒸汽梯级利用",
         "subtitle": "示例开发区绿色发展创新案例", "summary": "把余热送进管网，一年少烧煤3万吨。"},
        headings=_PARTS, private=("某甲", "022-66666666", "office@example.com"),
    ),
    "no styles": Hand(
        no_styles, GREEN,
        {"theme": "green-industry", "title": "蒸汽梯级利用", "subtitle": "示例开发区绿色发展创新案例"},
        headings=_PARTS, private=("某甲", "022-66666666"),
    ),
    "content controls": Hand(
        content_controls, GREEN,
        {"theme": "green-investment", "organisation": {"zh": "示例生态园管理委员会"}, "title": "一水多用",
         "summary": "水用三遍。"},
    ),
    "letters and fields": Hand(
        letters_and_fields, GREEN, {"theme": "green-cooperation"}, headings=_PARTS, private=("某甲",)
    ),
    "LibreOffice's symbols": Hand(
        libreoffice_symbols, GREEN,
        {"theme": "green-industry", "organisation": {"zh": "示例产业园"}, "title": "循环水"},
        headings=_PARTS, private=("某乙", "13900002222"),
    ),
    "enterprise": Hand(
        enterprise, GREEN,
        {"track": "enterprise", "theme": "factory-energy-carbon", "industry": "C26",
         "organisation": {"zh": "示例新材料有限公司"}, "recommended_by": {"zh": "示例经济技术开发区"}},
        headings=_PARTS, private=("某丙", "某丁", "13700003333"),
    ),
    "ministry": Hand(
        ministry, "mee-low-carbon-2023",
        {"track": "community", "title": "无废社区的一天", "organisation": {"zh": "示例街道办事处"}},
        headings=("案例简介",), private=("某戊", "13600004444", "示例市示例路1号", "同意推荐。"),
    ),
    "ministry, unclear": Hand(
        ministry_unclear, "mee-low-carbon-2023", {"track": "park"}, headings=("案例简介",), track="park"
    ),
    "Guangzhou factory": Hand(
        guangzhou_factory, GUANGZHOU,
        {"track": "green-manufacturing-enterprise", "industry": "C3854",
         "honours": [{"honour": "green-factory", "level": "national"}]},
        headings=("企业简介", "换电机", "收余热", "用绿电"), private=("某己", "示例区示例路2号"),
    ),
    "Guangzhou projects": Hand(
        guangzhou_projects, GUANGZHOU,
        {"track": "cleaner-production",
         "projects": [
             {"name": {"zh": name}, "categories": [category], "investment": 1_205_000,
              "indicators": [
                  {"kind": "water-saved", "value": 15_000, "unit": "m3", "remark": {"zh": f"{name}节水"}},
                  {"kind": "carbon-reduced", "remark": {"zh": "约30吨"}},
              ]}
             for name, category in (("溶剂回收", "material-substitution"), ("循环冷却", "resource-saving"))
         ]},
        headings=("企业简介", "溶剂回收", "循环冷却"), private=("某庚",),
    ),
    "action plan": Hand(
        action_plan, "hightech-action-plan-2021",
        {"region": "510100", "founded": "1991-03", "organisation": {"zh": "示例高新技术产业开发区"}},
        headings=("前言", "基本情况", "目标与指标"), private=("某辛", "13400006666", "h@example.com"),
    ),
    "Zhejiang park": Hand(
        zhejiang, "zhejiang-green-parks-2022", {"organisation": {"zh": "示例工业园区"}},
        headings=("园区概况", "促进能源高效清洁利用"),
    ),
}  # fmt: skip
