"""What an editor gets on one day: a project with one call, a mail folder, and what only the editor knows."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from PIL import Image
from tests.intake.filling import fill

from casebook.content.reading import read_compilation
from casebook.intake.wordforms.forms import word_form

ROOT = Path(__file__).parents[1]
CALL = "etdz-green-2024"
CASE = "boiler-heat"
PHOTOS = {"boiler": "锅炉房", "pipes": "管网", "station": "换热站"}
CONTACTS = ("某甲", "022-66666666", "office@example.com")
ANSWERS = {
    "field:unit-name": "示例经济技术开发区管理委员会",
    "field:theme": "绿色基础设施创新",
    "field:case-name": "锅炉余热送进三家工厂",
    "field:summary": "园区把锅炉余热接进管网，三家工厂停用自备锅炉，2023年节约标煤1.2万吨。",
    "field:filled-on": "2024年4月1日",
    "fact:subtitle": "示例开发区绿色发展创新案例",
    "fact:region": "江苏省苏州市",
    **dict(zip(("field:contact", "field:phone", "field:email"), CONTACTS, strict=True)),
}
FIRST = {
    "background": "锅炉每年排出大量余热,蒸汽从烟囱白白散掉，周边工厂却要另烧锅炉供热。",
    "experience": "改造投入3,200万元，2023年节约标煤1.2万吨。",
    "outlook": "下一步把管网接到更多工厂，并与邻近园区分享做法。",
}
LENGTHS = {"background": 400, "experience": 900, "outlook": 400}
FACTS = """\
published: 2024-06-01
sdgs: [7, "9.4"]
"""
PHOTO = """\
    alt: {{zh: {zh}的外景, en: The {en} from outside}}
    credit: {{zh: 示例开发区, en: Sample zone}}
    rights: CC BY 4.0
    caption:
      zh: {zh}
      en: The {en}
"""
# Speaks JSON lines as `translation new --with` asks: one sentence a paragraph, with every placeholder kept
MACHINE = r"""
import json, re, sys
for line in sys.stdin:
    asked = json.loads(line)
    kept = [re.findall("⟦[0-9]+⟧", each) for each in asked["zh"].split("\n\n")]
    said = [" ".join(["Spare heat goes to the plants", *figures]) for figures in kept]
    one = asked["id"] in ("title", "subtitle")
    print(json.dumps({"id": asked["id"], "en": "\n\n".join(each if one else each + "." for each in said)}))
"""


def paragraphs(part: str) -> tuple[str, ...]:
    """Return paragraphs of a section, about as long as its template asks for."""
    told, letters = [FIRST[part]], iter("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土")
    while sum(map(len, told)) < LENGTHS[part]:
        name = next(letters)
        told.append(f"{name}厂原来自己烧煤供热，接上管网以后停了锅炉，腾出的场地改作{name}号车间的仓库。")
    return tuple(told)


def noise(path: Path, seed: int) -> None:
    """Write a photo larger than the 1 MB that the call asks for."""
    size = (1200, 900)
    pixels = random.Random(seed).randbytes(size[0] * size[1] * 3)
    Image.frombytes("RGB", size, pixels).save(path, quality=95)


def write_project(folder: Path) -> None:
    """Write the real configuration and hand-written pages, one call, no case, and a translating command."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "site_src", folder / "site_src", ignore=shutil.ignore_patterns("releases"))
    (folder / "cases" / CALL).mkdir(parents=True)
    shutil.copy(ROOT / "cases" / CALL / "programme.yml", folder / "cases" / CALL)
    (folder / "machine.py").write_text(MACHINE, encoding="utf-8")


def write_mail(project: Path) -> Path:
    """Write a mail folder with the call's own form for parks, filled in, and photos."""
    mail = project / "mail"
    mail.mkdir()
    programme = next(each for each in read_compilation(project / "cases").programmes if each.id == CALL)
    form = mail / "申报表.docx"
    track = next(each for each in programme.tracks if each.id == "park")
    form.write_bytes(word_form(programme, track))
    fill(form, {**ANSWERS, **{f"part:{part}:1": paragraphs(part) for part in FIRST}}, form)
    for seed, caption in enumerate(PHOTOS.values()):
        noise(mail / f"园区照片（{caption}）.jpg", seed)
    return mail


def complete(original: Path) -> None:
    """Add what only the editor can know, the way the findings ask for it."""
    text = original.read_text(encoding="utf-8").replace(
        "status: submitted", "status: accepted\n" + FACTS[:-1]
    )
    text = text.replace(
        f"  zh: {ANSWERS['field:unit-name']}\n", f"  zh: {ANSWERS['field:unit-name']}\n  en: Sample Zone\n"
    )
    for en, zh in PHOTOS.items():
        text = text.replace(f"    caption:\n      zh: {zh}\n", PHOTO.format(zh=zh, en=en))
    original.write_text(text, encoding="utf-8")
