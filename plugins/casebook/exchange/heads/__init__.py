"""What a page says about itself to machines, in its head."""
