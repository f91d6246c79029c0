def ecrire(*a): pass
