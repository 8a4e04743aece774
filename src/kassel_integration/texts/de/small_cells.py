"""What `--suppress-below` and `--breakdown` say of themselves."""

TEXTS = {
    "hidden": "Geheim gehalten (.): {count}. Es sind Fallzahlen von 1 bis {most} und so viele weitere Werte, dass sich keine errechnen lässt; Null und die ganze Stadt bleiben.",
    "none_hidden": "Nichts ist geheim zu halten: Keine Fallzahl liegt zwischen 1 und {most}.",
    "cell": "Gliederung",
}
