"""Booklets as EPUB 3: the same books as the PDFs, for reading systems that set the pages themselves."""
