"""What one partner is handed of a case: its own form filled in, pictures, documents, and what is lacking."""
