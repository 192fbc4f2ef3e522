"""`casebook translation` and `casebook format`, the way an editor and a translator use them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from casebook.commands import main
from casebook.content.case import unit_digest

SAMPLE = Path(__file__).parents[1] / "checks" / "cases"
TODAY = ("--date", "2024-07-01")


@pytest.fixture
def steam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case whose translation is up to date, in `cases` of the current folder."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SAMPLE, "cases")
    return Path("cases/sample-2024/steam")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def body(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("---\n", 2)[2]


def unit_states(case: str = "steam") -> dict[str, str]:
    found = json.loads(run("translation", "status", case, "--format", "json").stdout)
    return {unit["unit"]: unit["state"] for unit in found[0]["units"]}


def git(*arguments: str) -> None:
    who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.cn", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


class TestStatus:
    def test_everything_up_to_date_leaves_with_0(self, steam: Path) -> None:
        result = run("translation", "status", "steam")
        assert result.exit_code == 0
        assert result.stdout.startswith("sample-2024/steam → en：初稿，最新6\n  最新  主标题（title）\n")

    def test_a_changed_unit_is_named_and_leaves_with_1(self, steam: Path) -> None:
        change(steam / "zh.md", "三家工厂，过去", "四家工厂，过去")
        result = run("translation", "status", "--language", "en")
        assert result.exit_code == 1
        assert "  stale  Background (background)\n" in result.stdout
        assert "Outlook" not in result.stdout

    def test_marks_and_blanks_make_nothing_stale(self, steam: Path) -> None:
        change(steam / "zh.md", "三家工厂，过去", "**三家**工厂, 过去")
        assert unit_states()["background"] == "fresh"

    @pytest.mark.usefixtures("steam")
    def test_a_case_without_translation_counts_as_missing(self) -> None:
        assert run("translation", "status", "solar").exit_code == 1
        assert set(unit_states("solar").values()) == {"missing"}

    @pytest.mark.usefixtures("steam")
    def test_an_unknown_case_is_refused_with_the_nearest(self) -> None:
        result = run("translation", "status", "steem")
        assert result.exit_code == 2
        assert "没有编号为“steem”的案例，是不是“steam”？" in result.stderr


class TestDiff:
    def test_the_sentences_that_changed_are_shown_from_the_history(self, steam: Path) -> None:
        git("init", "-q")
        git("add", "-A")
        git("commit", "-qm", "one")
        change(steam / "zh.md", "下一步把管廊接到更多工厂。", "下一步把管廊接到十二家工厂。\n\n还要装表。")
        git("commit", "-qam", "two")
        result = run("translation", "diff", "steam")
        assert "未来展望（outlook）" in result.stdout
        assert "- 下一步把管廊接到更多工厂。\n+ 下一步把管廊接到十二家工厂。\n+ 还要装表。\n" in result.stdout

    def test_without_a_history_the_original_is_shown(self, steam: Path) -> None:
        change(steam / "zh.md", "更多工厂", "十二家工厂")
        result = run("translation", "diff")
        assert result.exit_code == 0
        assert "git 历史里找不到" in result.stdout
        assert "下一步把管廊接到十二家工厂。" in result.stdout

    @pytest.mark.usefixtures("steam")
    def test_nothing_stale_says_so(self) -> None:
        assert run("translation", "diff", "steam").stdout == "steam：没有过时的部分\n"


class TestMark:
    def test_a_unit_is_recorded_and_the_prose_left_alone(self, steam: Path) -> None:
        change(steam / "zh.md", "更多工厂", "十二家工厂")
        prose = body(steam / "en.md")
        result = run(
            "translation", "mark", "steam", "--unit", "outlook", "--status", "reviewed", "--by", "张", *TODAY
        )
        assert result.exit_code == 0
        assert unit_states()["outlook"] == "fresh"
        text = (steam / "en.md").read_text(encoding="utf-8")
        assert "translation:\n  status: reviewed\n  by: 张\n  date: 2024-07-01\n  source:\n    title:" in text
        assert body(steam / "en.md") == prose

    def test_comments_in_the_file_are_kept(self, steam: Path) -> None:
        change(steam / "en.md", "translation:\n", "# 请李审校\ntranslation:  # 初稿\n")
        run("translation", "mark", "steam", *TODAY)
        text = (steam / "en.md").read_text(encoding="utf-8")
        assert "\n# 请李审校\n# 初稿\ntranslation:\n  status: draft\n" in text

    @pytest.mark.usefixtures("steam")
    def test_an_unknown_unit_is_refused(self) -> None:
        result = run("translation", "mark", "steam", "--unit", "outlok")
        assert result.exit_code == 2
        assert "是不是“outlook”？" in result.stderr

    @pytest.mark.usefixtures("steam")
    def test_what_is_not_translated_cannot_be_recorded(self) -> None:
        assert "先运行 casebook translation new solar" in run("translation", "mark", "solar").stderr


class TestNew:
    def test_the_headings_follow_the_original_and_the_facts_stay(self, steam: Path) -> None:
        (steam / "en.md").unlink()
        facts = (steam / "zh.md").read_bytes()
        assert run("translation", "new", "steam", *TODAY).exit_code == 0
        assert body(steam / "en.md") == "## Background\n\n## Experience\n\n## Outlook\n"
        assert (steam / "zh.md").read_bytes() == facts

    def test_a_translation_that_is_there_stays(self, steam: Path) -> None:
        before = (steam / "en.md").read_bytes()
        result = run("translation", "new", "steam")
        assert result.exit_code == 2
        assert "已经存在，没有改动" in result.stderr
        assert (steam / "en.md").read_bytes() == before


MACHINE = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    answer = {"id": asked["id"], "en": "English " + asked["zh"]}
    {spoil}
    print(json.dumps(answer, ensure_ascii=False))
"""


def machine(folder: Path, spoil: str = "pass") -> str:
    """Write a command that translates by putting “English” before each text; `spoil` breaks it."""
    script = folder / "machine.py"
    script.write_text(MACHINE.replace("{spoil}", spoil), encoding="utf-8")
    return f"{sys.executable} {script.name}"


class TestMachine:
    def test_what_is_missing_is_filled_in_and_marked(self, steam: Path, tmp_path: Path) -> None:
        change(
            steam / "zh.md", "下一步把管廊接到更多工厂。", "投入3,200万元[^report-2023]，2025年接到更多工厂。"
        )
        change(steam / "en.md", "More plants will be joined to the bridge.\n", "")
        result = run("translation", "new", "steam", "--with", machine(tmp_path), *TODAY)
        assert (result.exit_code, result.stderr) == (0, "")
        assert body(steam / "en.md").endswith(
            "## Outlook\n\nEnglish 投入32 million元[^report-2023]，2025年接到更多工厂。\n"
        )
        assert "  status: machine\n" in (steam / "en.md").read_text(encoding="utf-8")
        assert set(unit_states().values()) == {"fresh"}
        assert "three plants; steam makes power" in (steam / "en.md").read_text(encoding="utf-8")

    def test_a_whole_case_can_be_translated(self, steam: Path, tmp_path: Path) -> None:
        (steam / "en.md").unlink()
        assert run("translation", "new", "steam", "--with", machine(tmp_path), *TODAY).exit_code == 0
        assert set(unit_states().values()) == {"fresh"}
        assert (steam / "en.md").read_text(encoding="utf-8").startswith("---\ntitle: English 蒸汽")

    @pytest.mark.parametrize(
        ("spoil", "words"),
        [
            ('answer["id"] = "other"', "没有问过的 id“other”"),
            ("continue", "没有给出“outlook”的译文"),
            ('del answer["en"]', "缺少文字 id 或 en"),
            ('print("oops"); continue', "第 1 行不是 JSON：oops"),
            ('sys.exit("no key")', "以退出码 1 结束：no key"),
            ('answer["en"] = " "', "“outlook”的译文是空的"),
            ('answer["en"] = "nothing"', "丢了占位符 ⟦1⟧（原文是“12”）"),
            ('answer["en"] += "⟦9⟧"', "多余的占位符 ⟦9⟧"),
            ('answer["en"] = "## Head\\n" + answer["en"]', "不该有的标题“## Head”"),
            ("print(json.dumps(answer))", "两次给出 id“outlook”"),
            ("import time; time.sleep(60)", "1 秒内没有完成"),
        ],
    )
    def test_a_command_that_cannot_be_relied_on_changes_nothing(
        self, steam: Path, tmp_path: Path, spoil: str, words: str
    ) -> None:
        change(steam / "zh.md", "更多工厂", "12家工厂")
        before = (steam / "en.md").read_bytes()
        arguments = ("--with", machine(tmp_path, spoil), "--unit", "outlook", "--timeout", "1")
        seconds = arguments if "sleep" in spoil else arguments[:-2]
        result = run("translation", "new", "steam", *seconds)
        assert result.exit_code == 1
        assert result.stderr.startswith("cases/sample-2024/steam/en.md: 错误  ")
        assert words in result.stderr
        assert (steam / "en.md").read_bytes() == before

    @pytest.mark.parametrize(
        ("command", "words"), [("no-such-command-here", "找不到翻译命令"), ('"', "写法有误")]
    )
    @pytest.mark.usefixtures("steam")
    def test_a_command_that_is_none_is_told(self, command: str, words: str) -> None:
        result = run("translation", "new", "steam", "--unit", "title", "--with", command)
        assert result.exit_code == 1
        assert words in result.stderr


def edit_word(name: str, new_name: str, unit: str, words: str, comment: str = "") -> None:
    document = Document(name)
    for row in document.tables[0].rows:
        if f"{unit} " in "".join(node.text or "" for node in row.cells[0]._tc.iter("{*}t")):
            row.cells[2].text = words
            row.cells[3].text = comment
    document.save(new_name)


class TestHandout:
    @pytest.mark.parametrize(("form", "name"), [("docx", "steam.en.docx"), ("xliff", "steam.en.xlf")])
    def test_what_comes_back_untouched_changes_nothing(self, steam: Path, form: str, name: str) -> None:
        before = (steam / "en.md").read_bytes()
        assert run("translation", "export", "steam", "--format", form).exit_code == 0
        result = run("translation", "import", name)
        assert (result.exit_code, result.stderr) == (0, "")
        assert "没有可采用的译文" in result.stdout
        assert (steam / "en.md").read_bytes() == before

    def test_the_same_case_gives_the_same_bytes(self, steam: Path) -> None:
        for name in ("a.docx", "b.docx"):
            run("translation", "export", "steam", "--output", name)
        assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()

    def test_a_word_table_comes_back_into_its_units(self, steam: Path) -> None:
        change(steam / "zh.md", "更多工厂", "十二家工厂")
        run("translation", "export", "steam")
        edit_word("steam.en.docx", "back.docx", "outlook", "Twelve plants\n\n- one\n- two", "共十二家？")
        result = run("translation", "import", "back.docx", "--by", "李", *TODAY)
        assert result.exit_code == 0
        assert "outlook 的备注：共十二家？" in result.stderr
        assert body(steam / "en.md").endswith("## Outlook\n\nTwelve plants\n\n- one\n- two\n")
        assert unit_states()["outlook"] == "fresh"
        assert "  by: 李\n  date: 2024-07-01\n" in (steam / "en.md").read_text(encoding="utf-8")

    def test_an_xliff_file_comes_back_with_its_citations(self, steam: Path) -> None:
        (steam / "en.md").unlink()
        run("translation", "export", "steam", "--format", "xliff")
        text = Path("steam.en.xlf").read_text(encoding="utf-8")
        assert '<ph id="1">[^report-2023]</ph>' in text
        text = text.replace(
            '<target state="needs-translation"></target>', '<target>A <ph id="1">[^report-2023]</ph></target>'
        ).replace('<target state="needs-translation"/>', '<target>A <ph id="1">[^report-2023]</ph></target>')
        Path("back.xlf").write_text(text, encoding="utf-8")
        assert run("translation", "import", "back.xlf", *TODAY).exit_code == 0
        assert set(unit_states().values()) == {"fresh"}
        assert body(steam / "en.md").startswith("## Background\n\nA [^report-2023]\n\n## Experience\n")

    def test_a_unit_whose_original_changed_is_told_and_left(self, steam: Path) -> None:
        run("translation", "export", "steam")
        edit_word("steam.en.docx", "back.docx", "outlook", "New words")
        change(steam / "zh.md", "更多工厂", "十二家工厂")
        before = (steam / "en.md").read_bytes()
        result = run("translation", "import", "back.docx")
        assert result.exit_code == 1
        assert "outlook：导出之后原文改了" in result.stderr
        assert (steam / "en.md").read_bytes() == before
        assert run("translation", "import", "back.docx", "--accept", "outlook").exit_code == 0
        assert body(steam / "en.md").endswith("New words\n")

    def test_a_translation_that_changed_meanwhile_is_not_overwritten(self, steam: Path) -> None:
        run("translation", "export", "steam")
        edit_word("steam.en.docx", "back.docx", "outlook", "Their words")
        change(steam / "en.md", "More plants will", "Many more plants will")
        result = run("translation", "import", "back.docx")
        assert result.exit_code == 1
        assert "outlook：导出之后这里的译文也改了" in result.stderr
        assert "Many more plants will" in body(steam / "en.md")

    @pytest.mark.parametrize(
        ("words", "told"), [("", "译文一栏是空的"), ("## Oh\n\nWords", "不该有的标题“## Oh”")]
    )
    def test_what_cannot_stand_is_told(self, steam: Path, words: str, told: str) -> None:
        run("translation", "export", "steam")
        edit_word("steam.en.docx", "back.docx", "outlook", words)
        result = run("translation", "import", "back.docx")
        assert result.exit_code == 1
        assert told in result.stderr
        assert "More plants will" in body(steam / "en.md")

    @pytest.mark.parametrize("name", ["letter.docx", "page.xlf", "notes.txt", "plain.docx"])
    @pytest.mark.usefixtures("steam")
    def test_a_file_that_is_none_of_ours_is_refused(self, name: str) -> None:
        Path(name).write_text("<x/>", encoding="utf-8")
        if name == "plain.docx":
            Document().save(name)
        result = run("translation", "import", name)
        assert result.exit_code == 2
        assert "不是本项目导出的" in result.stderr

    @pytest.mark.usefixtures("steam")
    def test_no_file_is_written_over(self) -> None:
        Path("steam.en.docx").write_text("mine", encoding="utf-8")
        assert run("translation", "export", "steam").exit_code == 2
        assert Path("steam.en.docx").read_text(encoding="utf-8") == "mine"


class TestFormat:
    def test_frontmatter_gets_its_form_and_prose_stays(self, steam: Path) -> None:
        prose = body(steam / "zh.md")
        assert run("format", "--check").exit_code == 1
        result = run("format")
        assert result.exit_code == 0
        assert "已改写 cases/sample-2024/steam/zh.md" in result.stdout
        assert body(steam / "zh.md") == prose
        assert "organisation:\n  zh: 示例园区管理委员会\n" in (steam / "zh.md").read_text(encoding="utf-8")
        assert run("format", "--check").exit_code == 0
        assert unit_states()["title"] == "fresh"

    def test_only_the_paths_named_are_touched(self, steam: Path) -> None:
        before = (steam / "zh.md").read_bytes()
        run("format", str(steam / "en.md"))
        assert (steam / "zh.md").read_bytes() == before

    def test_comments_stay_with_their_fields(self, steam: Path) -> None:
        change(steam / "zh.md", "sdgs: [7", "# 待核\nsdgs: [7")
        change(steam / "zh.md", "    rights: CC BY 4.0\n", "    rights: CC BY 4.0  # 已签\n")
        run("format", str(steam))
        text = (steam / "zh.md").read_text(encoding="utf-8")
        assert '# 待核\nsdgs:\n  - "7"\n' in text
        assert text.count("# 已签") == 2
        assert (
            "    caption: {zh: 蒸汽管廊, en: The steam pipe bridge}\n" in text
        )  # a field with comments stays

    def test_a_file_that_cannot_be_read_is_left_and_told(self, steam: Path) -> None:
        change(steam / "zh.md", "title: 蒸汽", "title： 蒸汽")
        before = (steam / "zh.md").read_bytes()
        result = run("format")
        assert result.exit_code == 1
        assert "先用 casebook check 看怎样改" in result.stderr
        assert (steam / "zh.md").read_bytes() == before


def test_the_digest_of_an_exported_unit_is_that_of_the_checks(steam: Path) -> None:
    run("translation", "export", "steam", "--format", "xliff")
    assert unit_digest("下一步把管廊接到更多工厂。") in Path("steam.en.xlf").read_text(encoding="utf-8")
    assert steam.is_dir()
