"""Captions in the names of photo files: `XX照片（照片说明）.jpg`, as calls ask for it, or plain words."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_LONGEST = 60
_STATED = re.compile(
    r"(?:照片|图片|相片|photo|picture)\s*[-_]?\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[（(【\[](?P<caption>.+)[）)】\]]$",
    re.IGNORECASE,
)
_COPY = re.compile(
    r"\s*(?:[（(]\d{1,3}[）)]|[-—_ ]*(?:副本|复件|拷贝|copy)\s*\d*|[（(](?:副本|原图|改)[）)])$", re.I
)
_NUMBER = re.compile(
    r"^(?:(?:图|照片|图片|附图|附件)\s*)?[0-9０-９一二三四五六七八九十]{1,3}(?:-\d{1,2})?[\s、.．:：_—-]+"
)
_OF_MACHINES = re.compile(
    r"(?:img|dsc[fn]?|dji|pxl|mvimg|p\d|dcim|image|photo|picture|screenshot|wechat|weixin|mmexport|qq|microsoft|wps"
    r"|微信|截图|截屏|屏幕|企业微信|钉钉|lq?dpd|未命名|无标题|新建|照片|图片|相片|原图|附件|附图|图)"
    r"[\s_a-z0-9（）().:：、图片截照像编辑—-]*",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\u4e00-\u9fff]")
_FEWEST_CHARACTERS = 4


def stated_caption(name: str) -> str:
    """Return the caption that a file's name gives in brackets after the word for a photo, or nothing."""
    found = _STATED.search(_stem(name))
    caption = " ".join(found["caption"].split()) if found else ""
    return caption if 2 <= len(caption) <= _LONGEST and not caption.isdigit() else ""


def likely_caption(name: str) -> str:
    """Return what a file's name says in plain Chinese words, or nothing where a machine named it."""
    words = _NUMBER.sub("", _stem(name)).strip(" _-—")
    words = " ".join(words.replace("_", " ").split())
    if _OF_MACHINES.fullmatch(words) or len(words) > _LONGEST:
        return ""
    return words if len(_WORDS.findall(words)) >= _FEWEST_CHARACTERS else ""


def _stem(name: str) -> str:
    stem = PurePosixPath(name.replace("\\", "/")).stem.strip()
    while (shorter := _COPY.sub("", stem)) != stem and shorter:
        stem = shorter
    return stem
