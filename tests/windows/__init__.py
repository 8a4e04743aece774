"""What Windows lacks and does otherwise, as far as another system can play it."""
