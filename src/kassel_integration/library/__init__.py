"""The library: what programs get of a plan, as frozen values that are documented and promised in docs/library.md."""
