"""One file, one verb: load, ask, render, write."""
