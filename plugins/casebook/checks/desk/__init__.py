"""The editors' desk: every case and what it needs before it can be published, and how each call stands."""
