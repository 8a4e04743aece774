"""What `--suppress-below` and `--breakdown` say of themselves."""

TEXTS = {
    "hidden": "Confidential cells (.): {count}. Hidden are counts from 1 to {most}, and so many more that none can be computed; zero and the whole city stay.",
    "none_hidden": "No cell is to be hidden: no count lies between 1 and {most}.",
    "cell": "Cell",
}
