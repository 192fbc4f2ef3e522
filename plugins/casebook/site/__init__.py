"""The website as plain data: which pages there are, in which language, where, with what on them."""
