"""One module per subcommand of `clas`; each has its click command as `command`."""
