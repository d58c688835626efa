"""The clock edge: what happens by itself, and the courier that delivers."""
