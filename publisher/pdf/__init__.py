"""What a campaign's pages say, as one PDF to print or to send."""
