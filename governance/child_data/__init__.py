"""Whether a text may identify a child: NHS numbers, dates of birth, postcodes.

A help, not a promise: names, nicknames and what happened to somebody are seen by nobody here.
"""

from governance.child_data.find import find_child_data
from governance.child_data.finding import Finding, Kind

__all__ = ["Finding", "Kind", "find_child_data"]
