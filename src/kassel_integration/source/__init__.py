"""Disk to model, remembering where: YAML with positions, measurement files, the data folder, atomic writing."""
