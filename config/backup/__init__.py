"""Backups: one encrypted file with everything a partnership needs to go on elsewhere."""
