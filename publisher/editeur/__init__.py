"""The editor of campaigns, in the browser: what its page asks of Python. Texts and plain JSON; no file, no network."""
