"""The methods of computing progress, one file each, registered here in the order they are shown in."""

from kassel_integration.analysis.method import Method
from kassel_integration.analysis.methods import destatis, open_sdg, path

METHODS: dict[str, Method] = {method.name: method for method in (path.METHOD, open_sdg.METHOD, destatis.METHOD)}
