"""The compilation as data: tables, workbook, JSON, and the descriptions that catalogues harvest."""
