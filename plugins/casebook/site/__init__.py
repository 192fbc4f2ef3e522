"""The website as plain data: which pages there are, in which language, at which address, with what on them."""
