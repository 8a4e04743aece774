"""The words in an export as SDMX: what its lists, codes and files are called."""

TEXTS = {
    "contents": "- `measurements.csv`, `states.csv`: the figures as SDMX-CSV 2.0, numbers and states\n- `structure.xml`: what the columns and codes mean (SDMX-ML 3.0)",
    "not_read_again": '"kassel import" does not read these files; "--to csv" is there for that.',
    "total": "total",
    "no_office": "no office (official statistics)",
    "declared": "implementation of goal {goal} as the offices declare it",
    "publisher": "who publishes the figures",
    "license": "licence of the figures",
    "synthetic": "true: made-up figures",
    "suppressed_below": "limit below which counts are hidden",
    "status": "flag (SDMX OBS_STATUS)",
    "status.A": "normal value",
    "status.B": "time series break",
    "status.E": "estimated value",
    "status.P": "provisional value",
    "status.U": "low reliability",
    "status.O": "missing value; comes later",
    "status.M": "missing value; data cannot exist",
    "status.Q": "missing value; suppressed",
}
