"""The report as one HTML page: templates, stylesheet, and where things lie on its charts and bars."""
