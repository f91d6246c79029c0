"""Les dépôts connus : python exemple.py https://ADRESSE-DE-CE-SITE/"""

import json
import sys
from urllib.request import urlopen

with urlopen(sys.argv[1] + "donnees/campagnes.json") as reponse:
    donnees = json.load(reponse)

print("Version", donnees["version"])
for campagne in donnees["campagnes"]:
    for date in campagne["dates"]:
        if date["etape"] == "depot" and date["fin"]:
            print(campagne["nom"], campagne["campagne"], ":", date["en_mots"])
