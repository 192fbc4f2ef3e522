"""Search: folding, terms, the index, and the files it is published as."""
