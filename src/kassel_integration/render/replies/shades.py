"""The colours of marked cells, by whether they must be changed; on grey paper the edges tell them apart."""

PAPER = {True: "FFC9BD", False: "FFF0A8"}  # as RRGGBB
EDGE = {True: "9C1228", False: "734700"}
INK = "1B2127"
