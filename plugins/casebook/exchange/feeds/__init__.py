"""What harvesters, readers and catalogues fetch again and again."""
