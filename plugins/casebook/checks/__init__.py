"""Rules, findings and reports: what is wrong in the cases, where, and what to write instead."""
