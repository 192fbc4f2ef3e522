"""The proof: one case as it goes back to the body that sent it in, with questions and what was changed."""
