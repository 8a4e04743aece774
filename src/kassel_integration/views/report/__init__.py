"""What the report says, part by part."""
