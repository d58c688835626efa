"""The persistence edge: records by kind, sorted indexes, one ledger entry a unit of work."""
