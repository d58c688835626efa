"""A store in a folder: TinyDB over a snapshot and a journal of the commits since."""
