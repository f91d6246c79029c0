// The shapes that pass between the page, its worker and the calculator.

/**
 * @typedef {{[cle: string]: Json}} Objet
 * @typedef {string | number | boolean | null | Json[] | {[cle: string]: any}} Json
 *
 * @typedef {{sujet: "demarrer", manifeste: string, reglement: string, calendrier: string}
 *   | {sujet: "juger", id: number, dossier: string, le: string}
 *   | {sujet: "detailler", id: number, dossier: string, le: string}
 *   | {sujet: "interroger", id: number, question: string, dossier: string, le: string, options: Objet}} Demande
 *
 * @typedef {{sujet: "progres", recus: number, total: number}
 *   | {sujet: "pret"}
 *   | {sujet: "echec", id: number | null, motif: string}
 *   | {sujet: "mort"}
 *   | {sujet: "reponse", id: number, reponse: Reponse, rapports: Rapports | null}
 *   | {sujet: "reponse_a", id: number, reponse: any}
 *   | {sujet: "details", id: number, details: Details | {erreurs: Erreur[]}}} Message
 *
 * @typedef {{chemin: string, constat: string, remede: string, liens?: {adresse: string, texte: string}[]}} Erreur
 * @typedef {{document: string, extrait: string}} Source
 * @typedef {"conforme" | "derogation" | "non_conforme" | "a_verifier" | "recommandation" | "non_renseigne" | "sans_objet"} Etat
 * @typedef {{regle: string, collectif: string | null, etat: Etat, attendu: string | null, constate: string | null,
 *   explication: string | null, remede: string | null, origine: string, force: string, sources: Source[]}} Constat
 * @typedef {{format: string, departement: string, campagne: string, campagne_etat: string,
 *   verdict: "conforme" | "non_conforme" | "a_verifier", constats: Constat[], non_verifie: string[]}} Verification
 * @typedef {{libelle: string, calcul: string, valeur: string}} Etape
 * @typedef {{format: string, bareme: {[cle: string]: string}, collectifs_payes: number | string, depenses_par_collectif: string,
 *   prestation_service: string, bonus_enfants: string, bonus_parents: string, total: string,
 *   etapes: Etape[], hypotheses: string[], avertissements: string[]}} Estimation
 * @typedef {{source: string, document: string, extrait: string}} Renvoi
 * @typedef {{derogations: string | null, constats: Renvoi[][], etapes: Renvoi[][]}} Traces what a page shows beside the reports
 * @typedef {{verification?: Verification, estimation?: Estimation, traces?: Traces, erreurs?: Erreur[]}} Reponse
 * @typedef {{verifier: string, estimer: string}} Rapports exactly what `clas verifier` and `clas estimer` print
 *
 * @typedef {{le: string, raison: "vacances" | "ferie" | "pont" | "fermeture", libelle: string}} Perdue
 * @typedef {{collectif: string, semaines: number, semaines_sept_dec: number, semaines_janv_aout: number, seances: string[],
 *   perdues: Perdue[], debut_suffisant: string | null, fin_suffisante: string | null}} Decompte
 * @typedef {Decompte | {collectif: string, indisponible: string}} Calendrier
 * @typedef {{libelle: string, total: string | null, ecart: string | null}} Variante
 * @typedef {{variantes: Variante[], par_annee: {annee: string, total: string | null, certitude: string}[],
 *   plafond_caf: string | null, autres_financeurs: {nom: string, montant: string | null, calcul: string}[]}} Scenarios
 * @typedef {"maintenant" | "a_venir" | "a_confirmer" | "apres_evenement" | "passe"} Quand
 * @typedef {{id: string, libelle: string, etape: string, plateforme: string | null, quand: Quand, phrase: string,
 *   jours_restants: number | null, rappels: string[], pour: string | null, consequence: string | null, sources: Source[]}} Echeance
 * @typedef {{le: string, campagne: string, campagne_etat: string, annee_convention: number | null, duree_convention: number | null,
 *   echeances: Echeance[], suites: {cas: string, texte: string, sources: Source[]}[]}} Echeances
 * @typedef {{depots: {niveau: string | null, collectifs: string[], lieux: string[]}[], questionnaires_sphinx: number,
 *   raison: string, a_verifier: string[], sources: Source[]}} Depots
 * @typedef {{calendriers: Calendrier[], scenarios: Scenarios, echeances: Echeances, depots: Depots}} Details what a reader unfolds
 */

export {};
