"""Names for one another: what else search looks for when a reader uses one name of a thing that has several.

They come from the glossary and from `vocabulary/search.yml`. A group is written as one string: the names that
stand in the texts, the commonest first, set apart by `|`; then, after a `/`, those that only readers use.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from casebook.site.search.index import shard_of
from casebook.site.search.terms import terms
from casebook.vocabulary.datafiles import FOLDER, read_yaml
from casebook.vocabulary.glossary import Glossary
from casebook.vocabulary.localtext import Language

NAME_SHARDS = 32
"""How many files the groups of a language are spread over: a question asks for a few of them."""


def name_groups(glossary: Glossary, texts: Iterable[str], language: Language) -> tuple[str, ...]:
    """Return the groups of which at least one name stands in the texts of a language."""
    own = [tuple(line.split("|")) for line in read_yaml(FOLDER / "search.yml")["same"][language]]
    of_terms = [term.spellings(language) for term in glossary.terms if len(term.spellings(language)) > 1]
    groups = _merged([*own, *of_terms])
    counts = _counted(texts, set(chain.from_iterable(groups)))
    written = (_written(group, counts) for group in groups)
    return tuple(group for group in written if not group.startswith("/"))


def name_shards(groups: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the groups by shard; a group is in the shard of each of its names' first terms."""
    shards: list[dict[str, None]] = [{} for _ in range(NAME_SHARDS)]
    for group in groups:
        for name in re.split(r"[|/]", group):
            first = next(terms(name), None)
            if first is not None:
                shards[shard_of(first, NAME_SHARDS)][group] = None
    return tuple(tuple(shard) for shard in shards)


def _written(names: Sequence[str], counts: Counter[str]) -> str:
    found = sorted((name for name in names if counts[name]), key=lambda name: -counts[name])
    others = [name for name in names if not counts[name]]
    return "/".join(("|".join(found), "|".join(others))) if others else "|".join(found)


def _merged(groups: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """Return the groups with those made one that share a name, as the texts write it."""
    merged: dict[str, dict[str, str]] = {}
    for group in groups:
        together: dict[str, str] = {}
        for name in group:
            key = _key(name)
            together |= merged.get(key, {key: name})
        for key in together:
            merged[key] = together
    distinct = {id(group): group for group in merged.values()}
    return [tuple(group.values()) for group in distinct.values() if len(group) > 1]


def _counted(texts: Iterable[str], names: Iterable[str]) -> Counter[str]:
    """Count the texts in which the terms of each name stand, wherever: one too many does no harm."""
    wanted = {name: frozenset(terms(name)) for name in sorted(names)}
    counts: Counter[str] = Counter()
    for text in texts:
        held = frozenset(terms(text))
        counts.update(name for name, needed in wanted.items() if needed <= held)
    return counts


def _key(name: str) -> str:
    return " ".join(terms(name))
