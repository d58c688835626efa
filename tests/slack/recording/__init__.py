"""A Slack that answers on this machine and remembers what it was asked."""
