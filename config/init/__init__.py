"""`clerk init`: a first set of files for a partnership, asked for question by question."""
