"""The only part that imports everything: one lazy builder an edge."""
