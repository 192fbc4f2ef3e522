"""What editors commit, read into frozen typed objects with the place of every value kept."""
