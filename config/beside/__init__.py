"""Commands beside a running server: it runs them itself, for its own user, over a local socket."""
