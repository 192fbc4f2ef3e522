"""Speed figures of the project: not tests, since they tell of a machine as much as of the code."""
