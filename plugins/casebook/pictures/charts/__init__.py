"""Charts as static SVG: the same drawing stands in a page and in print, and needs no script."""
