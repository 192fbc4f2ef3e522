"""A case as an article for WeChat: markup to paste, pictures in order, and what the form beside it asks."""
