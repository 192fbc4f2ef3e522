"""The catalogue of every text the product itself says, in both languages.

Each file `catalogue/<name>.yml` holds nested keys that end in `{zh: …, en: …}`. The leaf `home: {title: …}`
of `catalogue/site.yml` is called `site.home.title`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import ValidationError

from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.localtext import Language, LocalText
from casebook.vocabulary.nearest import nearest


def text(key: str, language: Language, /, **values: object) -> str:
    """Return the text called `key`, its `{placeholders}` filled with `values` by `str.format`.

    Raises:
        KeyError: if there is no such key, or a placeholder of the text has no value.
    """
    words = _entries().get(key)
    if words is None:
        close = nearest(key, _entries())
        raise KeyError(f"no text {key!r} in the catalogue" + (f"; is it {close!r}?" if close else ""))
    try:
        return words.get(language).format(**values)
    except KeyError as missing:
        raise KeyError(f"the text {key!r} needs a value for {missing}") from missing


def local_text(key: str, /, **values: object) -> LocalText:
    """Return the text called `key` in every language, filled as `text` does.

    Raises:
        KeyError: as `text` does.
    """
    return LocalText(zh=text(key, "zh", **values), en=text(key, "en", **values))


def keys() -> frozenset[str]:
    """Return the name of every text in the catalogue."""
    return frozenset(_entries())


def read_catalogue(folder: Traversable) -> dict[str, LocalText]:
    """Return every text of the `*.yml` files in `folder` by its full key, in the order of file and line.

    Raises:
        ValueError: if an entry is not made of nested keys ending in `{zh: …, en: …}`.
        yaml.YAMLError: if a file is no valid YAML or holds a key twice.
    """
    entries: dict[str, LocalText] = {}
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".yml"):
            entries.update(_leaves(file.name.removesuffix(".yml"), read_yaml(file)))
    return entries


@cache
def _entries() -> Mapping[str, LocalText]:
    return read_catalogue(FOLDER / "catalogue")


def _leaves(key: str, node: Any) -> Iterator[tuple[str, LocalText]]:
    if isinstance(node, dict) and node and all(isinstance(child, dict) for child in node.values()):
        for name, child in node.items():
            if not isinstance(name, str) or "." in name:
                raise ValueError(f"{key}: {name!r} must be a quoted word without a full stop")
            yield from _leaves(f"{key}.{name}", child)
        return
    try:
        yield key, LocalText.model_validate(node)
    except ValidationError as problem:
        raise ValueError(f"{key}: expected {{zh: …, en: …}}: {problem}") from problem
