"""An editor for the browser over the same files: Sveltia CMS, set up by the field table."""
