"""A Bot Connector on this machine that answers as Teams' would, and remembers what it was asked."""
