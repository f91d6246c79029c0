"""`clas echeances`: what is due now, what has passed, what comes next?"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from calculator.phrases import compte, jour_long
from publisher.commands import reponse
from publisher.texte import CAMPAGNES

TITRES = {
    "maintenant": "Maintenant",
    "a_venir": "À venir",
    "a_confirmer": "À confirmer",
    "apres_evenement": "Des délais à connaître",
    "passe": "Passé",
}


def _lignes(rapport: dict[str, Any], le: date) -> Iterator[str]:
    convention = f" ; année {rapport['annee_convention']} de la convention" if rapport["annee_convention"] else ""
    yield f"Le {jour_long(le)}, {CAMPAGNES[rapport['campagne_etat']]}{convention}."
    for quand, titre in TITRES.items():
        trouvees = [e for e in rapport["echeances"] if e["quand"] == quand]
        if trouvees:
            yield f"\n{titre}"
        for e in trouvees:
            reste = f" ({compte(e['jours_restants'], 'jours')})" if e["jours_restants"] else ""
            yield f"  {e['libelle']} : {e['phrase']}{reste}"
            if e["consequence"]:
                yield f"    {e['consequence']}"
    yield "\nSi tout ne va pas comme prévu"
    yield from (f"  {s['cas']} : {s['texte']}" for s in rapport["suites"])


command = reponse.commande(
    "Dit ce qui est dû, ce qui est passé et ce qui vient, pour un DOSSIER (fichier JSON).",
    lambda calculateur, lu, le: calculateur.echeances(lu, le),
    _lignes,
)
