"""One broken file for each kind of error: its place, its path, what is wrong and what to write."""
# ruff: noqa: E501 - a case a line

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from publisher.controle import controler
from publisher.lecture import TAILLE_MAX

VALIDE = Path(__file__).parent / "fixtures" / "departments"
CAMPAGNE = "isere/2025-2026.yml"
BAREMES = "national/baremes.yml"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return Path(shutil.copytree(VALIDE, tmp_path / "departments"))


def fautes(dossier: Path) -> list[str]:
    return [str(f) for f in controler(dossier, "departments")]


@dataclass(frozen=True)
class Cas:
    """`avant` becomes `apres` in `fichier`; `dit` is the whole line that must come."""

    avant: str
    apres: str
    dit: str
    fichier: str = CAMPAGNE


CAS = {
    "syntax error": Cas(
        "resume: Un dépôt sur ELAN.",
        "resume: Un dépôt : sur ELAN.",
        "6:18: le YAML n’est pas lisible ici ; "
        "vérifier les deux-points, les guillemets et les espaces du début de ligne (pas de tabulation)",
    ),
    "tab": Cas(
        "  libelle: Dépôt",
        "\tlibelle: Dépôt",
        "10:1: le YAML n’est pas lisible ici ; "
        "vérifier les deux-points, les guillemets et les espaces du début de ligne (pas de tabulation)",
    ),
    "control character": Cas(
        "Un dépôt sur", "Un\x07dépôt sur", "1:1: le YAML n’est pas lisible ; enlever les caractères spéciaux et les niveaux inutiles"
    ),
    "two documents": Cas("dates:\n", "---\ndates:\n", "7:1: le YAML n’est pas lisible ici ; vérifier les deux-points, les guillemets et les espaces du début de ligne (pas de tabulation)"),
    "duplicate key": Cas(
        "resume: Un dépôt sur ELAN.",
        "resume: Un dépôt sur ELAN.\nresume: Deux.",
        "7:1: resume : ce champ est écrit deux fois ; n’en garder qu’un",
    ),
    "unknown key": Cas("  libelle: Dépôt", "  libele: Dépôt", "10:3: dates[0].libele : ce champ n’existe pas ; écrire « libelle » ?"),
    "missing key": Cas("resume: Un dépôt sur ELAN.\n", "", "1:1: resume : ce champ manque ; l’ajouter"),
    "alias": Cas(
        '  - source: isere/note\n    extrait: du 10 juin',
        '  - source: &s isere/note\n    lieu: *s\n    extrait: du 10 juin',
        "16:13: dates[0].citations[0].lieu : un renvoi (&, *) ; écrire la valeur elle-même, à plat",
    ),
    "too deep": Cas("resume: Un", "resume: " + "[" * 40 + "]" * 40 + " # Un", "6:38: trop de niveaux emboîtés ; écrire la valeur elle-même, à plat"),
    "unquoted code": Cas(
        '- code: "38"', "- code: 01", '5:9: departements[0].code : « 01 » est écrit sans guillemets ; écrire "01"', "reference/departements.yml"
    ),
    "unquoted number for a code": Cas(
        '- code: "38"', "- code: 38", '5:3: departements[0].code : « 38 » n’est pas un numéro de département ; écrire "38"', "reference/departements.yml"
    ),
    "date in the French way": Cas(
        "ferme_le: 2025-07-11", "ferme_le: 11/07/2025", "14:3: dates[0].ferme_le : « 11/07/2025 » n’est pas une date ; écrire 2025-07-11"
    ),
    "date that is on no calendar": Cas(
        "ferme_le: 2025-07-11", "ferme_le: 2025-07-32", "14:3: dates[0].ferme_le : « 2025-07-32 » n’est pas une date du calendrier ; écrire par exemple 2025-07-31"
    ),
    "closing before the opening": Cas(
        "ferme_le: 2025-07-11",
        "ferme_le: 2025-06-09",
        "14:3: dates[0].ferme_le : « 2025-06-09 » vient avant l’ouverture (2025-06-10) ; corriger l’une des deux dates",
    ),
    "neither opening nor closing": Cas(
        "  ouvre_le: 2025-06-10\n  ferme_le: 2025-07-11\n",
        "",
        "8:3: dates[0].ferme_le : ni ouverture ni clôture ; écrire ferme_le ou ouvre_le, ou choisir nature: inconnue",
    ),
    "unknown kind of date": Cas(
        "nature: periode", "nature: période", "8:3: dates[0].nature : « période » n’est pas un des choix possibles ; écrire periode"
    ),
    "quote that is not in the source": Cas(
        "extrait: du 10 juin au 11", "extrait: du 10 juin au 12", "17:5: dates[0].citations[0].extrait : « du 10 juin au 12 juillet 2025 » n’est pas dans la source ; recopier les mots exacts de isere/note"
    ),
    "quote that is too long": Cas(
        "extrait: du 10 juin au 11 juillet 2025",
        "extrait: " + "a" * 301,
        f"17:5: dates[0].citations[0].extrait : « {'a' * 57}… » n’est pas un extrait de 300 caractères au plus ; écrire par exemple 8 à 12 enfants par collectif",
    ),
    "unknown source": Cas(
        "  - source: isere/note\n    extrait: du 10",
        "  - source: isere/notes\n    extrait: du 10",
        "16:5: dates[0].citations[0].source : « isere/notes » n’est pas un document connu ; écrire isere/note",
    ),
    "unknown platform": Cas("plateforme: elan", "plateforme: elam", "12:3: dates[0].plateforme : « elam » n’est pas une plateforme connue ; écrire elan"),
    "unknown platform of a day": Cas(
        "- nature: periode\n  id: depot\n  libelle: Dépôt\n  etape: depot\n  plateforme: elan\n  ouvre_le: 2025-06-10\n  ferme_le: 2025-07-11\n",
        "- nature: jour\n  id: depot\n  libelle: Dépôt\n  etape: depot\n  plateforme: elam\n  le: 2025-06-10\n",
        "12:3: dates[0].plateforme : « elam » n’est pas une plateforme connue ; écrire elan",
    ),
    "example that fails": Cas(
        "    verdict: non_conforme",
        "    verdict: conforme",
        "31:5: exemples[0].attendu.verdict : l’exemple attend « conforme », le calcul donne « non_conforme » ; corriger l’exemple, ou la règle",
    ),
    "example about a rule that is not there": Cas(
        "      effectif_min: non_conforme",
        "      efectif_min: non_conforme",
        "33:7: exemples[0].attendu.constats.efectif_min : l’exemple attend « non_conforme », le calcul donne « absent » ; corriger l’exemple, ou la règle",
    ),
    "example with an unknown field": Cas("{enfants: 7,", "{enfant: 7,", "29:8: exemples[0].situation.collectifs[0].enfant : ce champ n’existe pas ; écrire « enfants » ?"),
    "example that expects an unknown thing": Cas(
        "    verdict: non_conforme", "    verdicte: non_conforme", "31:5: exemples[0].attendu.verdicte : ce champ n’existe pas ; choisir parmi : verdict, constats, estimation"
    ),
    "example that expects a list": Cas(
        "    constats:\n      effectif_min: non_conforme",
        "    constats: [effectif_min]",
        "32:5: exemples[0].attendu.constats : ce n’est pas un groupe de champs ; écrire « nom: valeur »",
    ),
    "example that expects nothing": Cas(
        "  attendu:\n    verdict: non_conforme\n    constats:\n      effectif_min: non_conforme",
        "  attendu: {}",
        "30:3: exemples[0].attendu : cet exemple n’attend rien ; écrire un verdict, des constats ou une estimation",
    ),
    "id that is used twice": Cas(
        "exemples:\n",
        "- id: referent\n  role: Référente Clas\n  telephones: [\"04 76 00 00 00\"]\n  citations:\n  - source: isere/note\n    extrait: Contact 04 76 00 00 00\nexemples:\n",
        "25:3: contacts[1].id : « referent » sert déjà plus haut ; donner un autre identifiant",
    ),
    "telephone": Cas("04 76 00 00 00\"]", "0476000000\"]", "21:16: contacts[0].telephones[0] : « 0476000000 » n’est pas un numéro de téléphone ; écrire par exemple 01 99 00 12 34"),
    "barème that does not add up": Cas(
        '"2758.28"', '"2758.27"', '6:3: baremes[0].ps_max : « 2758.27 » n’est pas 0.325 × 8487.00 ; vérifier les trois montants ; le calcul donne "2758.28"', BAREMES
    ),
    "amount with a comma": Cas('"8487.00"', '"8487,00"', '4:3: baremes[0].prix_plafond : « 8487,00 » n’est pas un montant ; écrire "8487.00"', BAREMES),
    "amount without quotes": Cas('"8487.00"', "8487.00", '4:3: baremes[0].prix_plafond : « 8487.0 » n’est pas un montant ; écrire "8487.0"', BAREMES),
    "bound missing": Cas("  borne: {min: 8}\n", "", "3:3: regles[0] : la règle « effectif_min » compte quelque chose, et borne manque ; ajouter borne", "national/regles.yml"),
    "bound without a side": Cas("{min: 8}", "{min_inclus: true}", "6:3: regles[0].borne.min : une borne sans valeur ; écrire min ou max", "national/regles.yml"),
    "bound upside down": Cas("{min: 8}", "{min: 8, max: 5}", "6:19: regles[0].borne.max : « 5 » est inférieur au minimum (8) ; corriger min ou max", "national/regles.yml"),
    "bound of a yes or no": Cas("mesure: enfants", "mesure: axe_enfants", "6:3: regles[0].borne : « axe_enfants » se dit par oui ou non ; enlever la borne", "national/regles.yml"),
    "unknown department": Cas("slug: isere", "slug: drome", "2:1: departement : « isere » n’est pas un département connu ; choisir un nom de departments/reference/departements.yml", "reference/departements.yml"),
    "campaign that is not that of the file": Cas('campagne: "2025-2026"', 'campagne: "2024-2025"', "3:1: campagne : « 2024-2025 » n’est pas ce que dit le nom du fichier ; écrire 2025-2026, ou déplacer le fichier"),
    "format that is not known": Cas("campagne-clas/1", "campagne-clas/2", "1:1: format : « campagne-clas/2 » n’est pas un des choix possibles ; écrire campagne-clas/1"),
    "nothing written": Cas("titre_court: Note\n", "titre_court:\n", "5:3: sources[0].titre_court : rien n’est pas un texte ; écrire par exemple quelques mots", "isere/sources/sources.yml"),
}  # fmt: skip


def test_the_valid_tree_has_no_fault(dossier: Path) -> None:
    assert fautes(dossier) == []


@pytest.mark.parametrize("cas", CAS.values(), ids=CAS.keys())
def test_a_broken_file_is_told_where_what_and_what_to_write(cas: Cas, dossier: Path) -> None:
    fichier = dossier / cas.fichier
    texte = fichier.read_text("utf-8")
    assert texte.count(cas.avant) >= 1
    fichier.write_text(texte.replace(cas.avant, cas.apres, 1), "utf-8")
    dites = fautes(dossier)
    ou = CAMPAGNE if cas.dit.endswith("departements.yml") else cas.fichier
    assert f"departments/{ou}:{cas.dit}" in dites


def ecrire(contenu: bytes, fichier: str = CAMPAGNE) -> Callable[[Path], object]:
    return lambda dossier: (dossier / fichier).write_bytes(contenu)


@pytest.mark.parametrize(
    ("casser", "dit"),
    [
        (ecrire(b""), f"{CAMPAGNE}:1:1: ce fichier est vide ; le remplir ou l’enlever"),
        (ecrire(b"# rien\n"), f"{CAMPAGNE}:1:1: ce fichier est vide ; le remplir ou l’enlever"),
        (ecrire("é".encode("latin-1")), f"{CAMPAGNE}:1:1: ce fichier n’est pas en UTF-8 ; l’enregistrer en UTF-8"),
        (
            ecrire(b"#" * (TAILLE_MAX + 1)),
            f"{CAMPAGNE}:1:1: ce fichier dépasse 1000000 octets ; le couper en plusieurs campagnes",
        ),
        (ecrire(b"[" * TAILLE_MAX), f"{CAMPAGNE}:1:31: trop de niveaux emboîtés ; écrire la valeur elle-même, à plat"),
        (ecrire(b"- une liste\n"), f"{CAMPAGNE}:1:1: une liste n’est pas un groupe de champs ; écrire « nom: valeur »"),
        (
            ecrire("é".encode("latin-1"), "isere/sources/note.txt"),
            "isere/sources/note.txt:1:1: ce fichier n’est pas en UTF-8 ; l’enregistrer en UTF-8",
        ),
        (
            lambda d: (d / "isere/sources/note.txt").unlink(),
            "isere/sources/sources.yml:3:3: sources[0].id : le texte sources/note.txt manque ; l’ajouter à côté",
        ),
        (
            lambda d: (d / BAREMES).unlink(),
            f"{BAREMES}:1:1: ce fichier manque ; le remettre à sa place",
        ),
        (
            lambda d: (d / "isere").rename(d / "savoie"),
            "savoie/2025-2026.yml:2:1: departement : « isere » n’est pas ce que dit le nom du fichier ; "
            "écrire savoie, ou déplacer le fichier",
        ),
        (
            lambda d: (d / CAMPAGNE).rename(d / "isere/2025-26.yml"),
            "isere/2025-26.yml:1:1: ce fichier n’est pas lu : son nom ne dit pas de campagne ; "
            "le nommer d’après elle, par exemple 2025-2026.yml",
        ),
    ],
    ids=[
        "empty",
        "only a comment",
        "not UTF-8",
        "too large",
        "a million brackets",
        "a list",
        "source not UTF-8",
        "source missing",
        "national file missing",
        "wrong folder",
        "wrong name",
    ],
)
def test_a_broken_folder_is_told(casser: Callable[[Path], object], dit: str, dossier: Path) -> None:
    casser(dossier)
    assert f"departments/{dit}" in fautes(dossier)


def test_all_errors_come_in_one_run_in_the_order_of_files_and_lines(dossier: Path) -> None:
    for nom in ("unknown key", "quote that is not in the source", "barème that does not add up", "telephone"):
        cas = CAS[nom]
        fichier = dossier / cas.fichier
        fichier.write_text(fichier.read_text("utf-8").replace(cas.avant, cas.apres, 1), "utf-8")
    dites = controler(dossier, "departments")
    assert {(f.fichier, f.chemin) for f in dites} >= {
        (f"departments/{CAMPAGNE}", "dates[0].libele"),
        (f"departments/{CAMPAGNE}", "contacts[0].telephones[0]"),
        (f"departments/{BAREMES}", "baremes[0].ps_max"),
    }
    assert dites == sorted(dites)
    assert len(dites) == len(set(dites))


def test_a_quote_may_differ_by_white_space_markup_and_apostrophes(dossier: Path) -> None:
    fichier = dossier / CAMPAGNE
    texte = fichier.read_text("utf-8")
    fichier.write_text(
        texte.replace("extrait: du 10 juin au", "extrait: l’animateur. Prix plafond\n      de   8 487 €"), "utf-8"
    )
    assert "recopier les mots exacts" in "".join(fautes(dossier))
    fichier.write_text(
        texte.replace("extrait: du 10 juin au 11 juillet 2025", "extrait: >\n      plateforme\n      ELAN, du 10"),
        "utf-8",
    )
    assert fautes(dossier) == []
