"""Coverage-guided fuzzing of what reads and writes: five entries into real code, and what must hold of each."""
