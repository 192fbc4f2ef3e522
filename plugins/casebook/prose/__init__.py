"""Markdown and figures turned into what a reader sees, once, for every output."""
