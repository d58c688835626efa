"""`clerk apply`: the changes a file comes to, shown and confirmed."""
