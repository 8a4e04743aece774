"""Keeps the templates as Jinja2 compiled them: parsing them again takes longer than filling in a small page."""

import os

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from kassel_integration.render.html.optional_tags import STATE
from kassel_integration.source.cache import keep_bytes, read_kept_bytes


class CompiledTemplates(BytecodeCache):
    """What is kept counts only for the very text, program version, path, and tags left out, that it was made of."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where something was kept."""
        raw = read_kept_bytes(_name(bucket), os.environ)
        if raw is not None:
            bucket.bytecode_from_string(raw)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        keep_bytes(_name(bucket), bucket.bytecode_to_string(), os.environ)


def _name(bucket: Bucket) -> str:
    return f"template-{bucket.key[:16]}-{STATE:08x}"
