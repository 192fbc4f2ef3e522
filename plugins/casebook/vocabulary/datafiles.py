"""Reading the data files that lie beside this room's modules."""

from __future__ import annotations

from collections.abc import Hashable
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

FOLDER: Traversable = files("casebook.vocabulary")


class _UniqueKeyLoader(yaml.CSafeLoader):
    """PyYAML lets a repeated key win silently; in a vocabulary that would lose an entry."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) != len(node.value):
            seen: set[str] = set()
            for key_node, _ in node.value:
                if key_node.value in seen:
                    raise yaml.constructor.ConstructorError(
                        None, None, f"the key {key_node.value!r} stands twice", key_node.start_mark
                    )
                seen.add(key_node.value)
        return mapping


def read_yaml(file: Traversable) -> Any:
    """Return the content of one YAML file as plain Python data.

    Raises:
        yaml.YAMLError: if the file is no valid YAML or a mapping holds a key twice.
    """
    return yaml.load(file.read_bytes(), Loader=_UniqueKeyLoader)
