"""The network is forbidden by what is in here; see sitecustomize.py."""
