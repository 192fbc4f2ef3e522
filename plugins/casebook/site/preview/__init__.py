"""What `mkdocs serve` shows besides the site: findings and lengths beside the page, and only what changed."""
