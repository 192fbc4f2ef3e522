"""A booklet printed in parts: what did not change is not laid out again, and parts are laid out at once.

`parts` cuts a document where its pages break anyway; `printing` lays out one part, in whatever process;
`renderer` finds the numbers of all pages and keeps printed parts in the cache; `merge` binds them to one PDF
with `fonts`, `folios`, `outline` and `tags` made whole.
"""
