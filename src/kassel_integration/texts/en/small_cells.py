"""What `--suppress-below` and `--breakdown` say of themselves."""

TEXTS = {
    "hidden": "Confidential values (.): {count}. Counts from 1 to {most} are hidden, and as many others as needed so that none of them can be computed; zero and the figure for the whole city remain.",
    "none_hidden": "Nothing needs to be hidden: no count is between 1 and {most}.",
    "cell": "Breakdown",
}
