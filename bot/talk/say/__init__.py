"""Every sentence people read: one file a verb, from a result to a Notice."""
