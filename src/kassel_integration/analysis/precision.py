"""With how many digits shares, roots and quotients are computed and then compared.

A share of two counts or a root is rarely a finite decimal. Computed with twice the digits that are compared, a ratio
that is exactly a threshold comes out as exactly that threshold, and no other ratio of real figures does.
"""

from decimal import Context

WIDE, COMPARED = Context(prec=80), Context(prec=40)
