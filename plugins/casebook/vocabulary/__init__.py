"""Vocabularies every other room leans on: words, goals, regions, industries and units."""
