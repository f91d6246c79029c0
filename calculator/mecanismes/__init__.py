"""How each kind of rule is judged: one mechanism a module."""
