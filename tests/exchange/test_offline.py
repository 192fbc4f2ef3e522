from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from casebook.exchange.offline import NoSite, offline_page, offline_script, write_offline_copy


@pytest.mark.parametrize(
    ("written", "offline"),
    [
        ('<a href="../">', '<a href="../index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href=".">', '<a href="./index.html">'),
        ('<a class="x" href="en/">', '<a class="x" href="en/index.html">'),
        ('<a href="../cases/#theme">', '<a href="../cases/index.html#theme">'),
        ('<a href="cases/?sdg=7&amp;year=2024">', '<a href="cases/index.html?sdg=7&amp;year=2024">'),
        ('<form role="search" action="../search/">', '<form role="search" action="../search/index.html">'),
        ('<nav data-list="../../" data-next="次">', '<nav data-list="../../index.html" data-next="次">'),
    ],
)
def test_links_to_folders_name_their_page(written: str, offline: str) -> None:
    assert offline_page(written) == offline


@pytest.mark.parametrize(
    "written",
    [
        '<a href="https://example.org/a/">',
        '<a href="//example.org/a/">',
        '<a href="mailto:a@example.org">',
        '<a href="#facts">',
        '<a href="?q=a/">',
        '<a href="../media/plan.pdf">',
        '<img src="../media/a-480.webp" srcset="../media/a-480.webp 480w">',
        '<div data-root="../..">',
        '<p>write href="en/" into the page</p>',
    ],
)
def test_other_links_and_words_stay(written: str) -> None:
    assert offline_page(written) == written


def test_addresses_in_data_name_their_page() -> None:
    script = 'x={"address":"zh/cases/p/a/","title":"\\"address\\":\\"b/\\"","picture":{"src":"media/a/"}}'
    expected = script.replace('p/a/"', 'p/a/index.html"', 1)
    assert offline_script(script) == expected


def make_site(folder: Path) -> Path:
    for name, content in {
        "index.html": '<a href="zh/">中文</a>',
        "404.html": '<a href="/zh/">中文</a>',
        "zh/index.html": '<a href="../">首页</a>',
        "data/cases.zh.js": 'take({"address":"zh/"})',
        "assets/page.js": 'link.href = {"address":"zh/"}',
        "_headers": "/*",
        "sitemap.xml": "<urlset/>",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def test_the_copy_holds_the_site_and_nothing_only_servers_want(tmp_path: Path) -> None:
    output = tmp_path / "out" / "copy.zip"
    assert write_offline_copy(make_site(tmp_path / "site"), output) == 4
    with zipfile.ZipFile(output) as archive:
        content = {name: archive.read(name).decode() for name in archive.namelist()}
    assert content == {
        "casebook/assets/page.js": 'link.href = {"address":"zh/"}',
        "casebook/data/cases.zh.js": 'take({"address":"zh/index.html"})',
        "casebook/index.html": '<a href="zh/index.html">中文</a>',
        "casebook/zh/index.html": '<a href="../index.html">首页</a>',
    }


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    write_offline_copy(make_site(tmp_path / "one"), first)
    write_offline_copy(make_site(tmp_path / "two"), second)
    assert first.read_bytes() == second.read_bytes()


def test_a_folder_without_a_site_is_refused_and_the_former_copy_kept(tmp_path: Path) -> None:
    output = tmp_path / "copy.zip"
    output.write_bytes(b"former")
    with pytest.raises(NoSite):
        write_offline_copy(tmp_path / "empty", output)
    assert output.read_bytes() == b"former"
