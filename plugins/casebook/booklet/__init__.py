"""Booklets: a programme's cases as one PDF per language, set for print and screen."""
