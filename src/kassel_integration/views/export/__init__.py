"""What is exported: the plan and its figures as tables, before any format writes them."""
