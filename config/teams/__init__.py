"""Teams, as the operator sets it up and looks after it."""
