"""The method that the settings name, which must be one there is."""

from kassel_integration.analysis.methods import METHODS
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.errors import CannotRunError
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.settings import FILE, Settings


def method_of(settings: Settings, folder: DataFolder) -> str:
    """The method the settings name; raises CannotRunError when there is none such."""
    method = settings.method
    if method not in METHODS:
        known = tuple(METHODS)
        near = {"nearest": nearest(method, known), "choices": ", ".join(known)}
        raise CannotRunError("settings_method", file=folder.root / FILE, value=method, **near)
    return method
