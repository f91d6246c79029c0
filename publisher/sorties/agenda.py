"""Calendars (RFC 5545): one for each campaign, and one to subscribe to for each department."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDuration, vRecur, vText

from calculator.modele import Citation
from publisher.campagne import Campagne
from publisher.depot import Depot
from publisher.pages.dates import PARIS
from publisher.pages.texte_source import nettoyer
from publisher.sorties.evenements import Rendezvous, rendezvous, sans_jour
from publisher.typographie import FINE, espaces

NOM = "calendrier.ics"
DOMAINE = "boussole-clas"
"""Ends the UIDs: they stay the same wherever the site stands."""
CAMPAGNES_SUIVIES = 2
"""What a subscription shows: the latest campaign, and the one before, whose bilan is due meanwhile."""
RAPPELS = {"ferme": (7, 1), "ouvre": (1,), "jour": (1,)}
"""Days before, at nine in the morning for a whole day."""
NON_OPPOSABLE = f"Information non opposable{FINE}; seule la Caf décide."
NEUF_HEURES = timedelta(hours=9)


def ecrire(depot: Depot, site: Path) -> None:
    """Write every calendar into `site`."""
    for (slug, annee), campagne in depot.campagnes.items():
        _poser(site / slug / annee / NOM, calendrier(depot, [campagne], f"{_titre(depot, slug)}, campagne {annee}"))
    for departement in depot.couverts():
        slug = departement.slug
        suivies = [depot.campagnes[slug, annee] for annee in depot.annees(slug)[:CAMPAGNES_SUIVIES]]
        _poser(site / slug / NOM, calendrier(depot, suivies, _titre(depot, slug)))


def calendrier(depot: Depot, campagnes: Iterable[Campagne], titre: str) -> bytes:
    """The calendar of `campagnes`, the same bytes each time for the same data."""
    cal = Calendar()
    cal.add("prodid", "-//Boussole Clas//Dates des Caf//FR")
    cal.add("version", "2.0")
    cal.add("calscale", "GREGORIAN")
    for nom in ("name", "x-wr-calname"):
        cal.add(nom, vText(titre))
    for nom in ("description", "x-wr-caldesc"):
        cal.add(nom, vText(_note(campagnes)))
    cal.add("refresh-interval", vDuration(timedelta(days=1)), parameters={"value": "DURATION"})
    cal.add("x-published-ttl", "P1D")
    cal.add_component(fuseau(PARIS))
    plateformes = {p.id: p for p in depot.plateformes.plateformes}
    for campagne in campagnes:
        nom = depot.departements[campagne.departement].nom
        for un in rendezvous(campagne, plateformes):
            cal.add_component(_evenement(un, nom, campagne.verifie_le, depot))
    contenu: bytes = cal.to_ical()
    return contenu


def fuseau(zone: ZoneInfo) -> Timezone:
    """The European rule since 1996; the library's own table stops at a year, and is an hour off at each spring."""
    composant = Timezone()
    composant.add("tzid", zone.key)
    for cls, nom, de, vers, debut, mois in (
        (TimezoneDaylight, "CEST", 1, 2, datetime(1996, 3, 31, 2), 3),  # noqa: DTZ001 - local, as RFC 5545 wants it
        (TimezoneStandard, "CET", 2, 1, datetime(1996, 10, 27, 3), 10),  # noqa: DTZ001
    ):
        regle = cls()
        regle.add("tzname", nom)
        regle.add("dtstart", debut)
        regle.add("tzoffsetfrom", timedelta(hours=de))
        regle.add("tzoffsetto", timedelta(hours=vers))
        regle.add("rrule", vRecur({"freq": "yearly", "bymonth": mois, "byday": "-1su"}))
        composant.add_component(regle)
    return composant


def _evenement(un: Rendezvous, departement: str, verifie_le: date, depot: Depot) -> Event:
    evenement = Event()
    evenement.add("uid", f"{un.uid}@{DOMAINE}")
    estampille = datetime.combine(verifie_le, time(), UTC)
    evenement.add("dtstamp", estampille)
    evenement.add("last-modified", estampille)
    evenement.add("summary", espaces(f"Clas {departement} : {un.titre}"))
    if isinstance(un.quand, datetime):
        evenement.add("dtstart", un.quand.replace(tzinfo=PARIS))
    else:
        evenement.add("dtstart", un.quand)
        evenement.add("dtend", un.quand + timedelta(days=1))
    evenement.add("description", _description(un, depot))
    if un.plateforme:
        evenement.add("location", un.plateforme.nom)
        if un.plateforme.url != "non_precise":
            evenement.add("url", un.plateforme.url)
    evenement.add("categories", ["Clas"])
    evenement.add("transp", "TRANSPARENT")
    entier = not isinstance(un.quand, datetime)
    for jours in RAPPELS[un.sens]:
        rappel = Alarm()
        rappel.add("action", "DISPLAY")
        rappel.add("description", espaces(f"Clas {departement} : {un.titre}"))
        rappel.add("trigger", -timedelta(days=jours) + (NEUF_HEURES if entier else timedelta()))
        evenement.add_component(rappel)
    return evenement


def _description(un: Rendezvous, depot: Depot) -> str:
    paroles = list(un.description)
    if un.plateforme:
        adresse = "" if un.plateforme.url == "non_precise" else f" : {un.plateforme.url}"
        paroles.append(f"Où : {un.plateforme.nom}{adresse}")
    return "\n\n".join([*map(espaces, paroles), *(_citation(c, depot) for c in un.citations), NON_OPPOSABLE])


def _citation(citation: Citation, depot: Depot) -> str:
    source = depot.sources[citation.source]
    lieu = f", {citation.lieu}" if citation.lieu else ""
    return f"«{FINE}{nettoyer(citation.extrait)}{FINE}» ({source.titre_court}, {source.editeur}{lieu})"


def _note(campagnes: Iterable[Campagne]) -> str:
    lignes = [f"Dates du Clas publiées par la Caf. {NON_OPPOSABLE}"]
    flous = [f"- {quoi} : {mots}" for campagne in campagnes for quoi, mots in sans_jour(campagne).items()]
    if flous:
        lignes += ["Sans date sûre dans les documents publiés, donc absents de cet agenda :", *flous]
    return espaces("\n".join(lignes))


def _titre(depot: Depot, slug: str) -> str:
    return f"Clas {depot.departements[slug].nom}"


def _poser(chemin: Path, contenu: bytes) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_bytes(contenu)
