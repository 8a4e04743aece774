"""What is said of one goal: gathered once in a GoalView, laid out for `show`, for JSON and for the report."""
