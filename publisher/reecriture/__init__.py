"""A YAML text written again with another value: only what changes is written."""
