"""Forms: what is asked, filled in with what is known, and read back into a command."""
