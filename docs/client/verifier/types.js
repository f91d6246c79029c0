// The shapes that pass between the page, its worker and the calculator.

/**
 * @typedef {{[cle: string]: Json}} Objet
 * @typedef {string | number | boolean | null | Json[] | {[cle: string]: any}} Json
 *
 * @typedef {{sujet: "demarrer", manifeste: string, reglement: string, calendrier: string}
 *   | {sujet: "juger", id: number, dossier: string, le: string}} Demande
 *
 * @typedef {{sujet: "progres", recus: number, total: number}
 *   | {sujet: "pret"}
 *   | {sujet: "echec", id: number | null, motif: string}
 *   | {sujet: "reponse", id: number, reponse: Reponse, rapports: Rapports | null}} Message
 *
 * @typedef {{chemin: string, constat: string, remede: string}} Erreur
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
 */

export {};
