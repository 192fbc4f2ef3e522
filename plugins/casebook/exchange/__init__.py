"""What leaves the house: copies, citations and data for others."""
