"""The domain's frozen values; nothing here reads or writes."""
