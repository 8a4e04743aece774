"""What `--suppress-below` and `--breakdown` say of themselves."""

TEXTS = {
    "hidden": "Geheime Zellen (.): {count}. Verborgen sind Anzahlen von 1 bis {most} und so viele weitere, dass sich keine errechnen lässt; Null und die ganze Stadt bleiben.",
    "none_hidden": "Keine Zelle ist zu verbergen: Keine Anzahl liegt zwischen 1 und {most}.",
    "cell": "Zelle",
}
