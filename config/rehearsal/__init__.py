"""`clerk rehearse`: what Clerk would send, before it is switched on or its policy changed."""
