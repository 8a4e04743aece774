"""kassel-integration: a city's integration plan as data, checked and told in plain words."""

__version__ = "0.1.0"
