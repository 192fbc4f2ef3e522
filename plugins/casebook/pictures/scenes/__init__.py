"""Drawn scenes: calm illustrations for cases without photographs, the same bytes every time."""

from __future__ import annotations
