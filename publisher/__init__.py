"""From the departments' YAML to a site: pages, browser runtime, and the command `clas`."""
