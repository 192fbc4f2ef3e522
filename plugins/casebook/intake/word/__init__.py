"""Word files read into plain blocks: cleaned in their XML first, then taken through mammoth."""
