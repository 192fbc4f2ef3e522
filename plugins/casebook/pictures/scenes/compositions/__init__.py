"""One module for each picture: what stands where in it."""
