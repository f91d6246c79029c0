"""Read a document that a Caf sends: its text, and what a person may want to take from it."""
