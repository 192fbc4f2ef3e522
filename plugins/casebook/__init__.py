"""Casebook: accepted cases in Markdown, made into a bilingual website and PDF booklets."""
