"""Our own Word forms, one for each track: what they ask, how they look, how they are read."""
