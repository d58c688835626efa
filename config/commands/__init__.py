"""The `clerk` commands: one table, how they are read, and how they are run."""
