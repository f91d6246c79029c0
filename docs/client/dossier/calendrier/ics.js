// A calendar file (RFC 5545) made on the device: whole days, or hours of Paris whatever the zone of the device.
import { generateIcsCalendar } from "ts-ics";

const DOMAINE = "boussole-clas";
const PARIS = "Europe/Paris";
const JOUR = 86_400_000;
const NEUF_HEURES = 9;

/**
 * The European rule since 1996. The library writes `start` in the offset that begins then.
 *
 * @type {import("ts-ics").IcsTimezone}
 */
const FUSEAU = {
  id: PARIS,
  props: [
    {
      type: "DAYLIGHT",
      name: "CEST",
      start: new Date("1996-03-31T00:00:00Z"),
      offsetFrom: "+0100",
      offsetTo: "+0200",
      recurrenceRule: { frequency: "YEARLY", byMonth: [2], byDay: [{ day: "SU", occurrence: -1 }] },
    },
    {
      type: "STANDARD",
      name: "CET",
      start: new Date("1996-10-27T02:00:00Z"),
      offsetFrom: "+0200",
      offsetTo: "+0100",
      recurrenceRule: { frequency: "YEARLY", byMonth: [9], byDay: [{ day: "SU", occurrence: -1 }] },
    },
  ],
};

/**
 * @param {import("./calendrier.js").Evenement[]} evenements
 * @param {Date} maintenant
 * @returns {string}
 */
export function ecrireAgenda(evenements, maintenant) {
  return generateIcsCalendar({
    version: "2.0",
    prodId: "-//Boussole Clas//Mon dossier//FR",
    timezones: evenements.some(({ le }) => le.includes("T")) ? [FUSEAU] : [],
    events: evenements.map((evenement) => ecrireEvenement(evenement, maintenant)),
  });
}

/**
 * @param {import("./calendrier.js").Evenement} evenement
 * @param {Date} maintenant
 * @returns {import("ts-ics").IcsEvent}
 */
function ecrireEvenement({ uid, titre, le, minutes, description, lieu, rappels }, maintenant) {
  const entier = !le.includes("T");
  return /** @type {import("ts-ics").IcsEvent} */ ({
    uid: `${uid}@${DOMAINE}`,
    summary: titre,
    stamp: { date: maintenant },
    ...(entier ? jourEntier(le) : heures(le, minutes)),
    ...(description ? { description } : {}),
    ...(lieu ? { location: lieu } : {}),
    categories: ["Clas"],
    timeTransparent: minutes ? "OPAQUE" : "TRANSPARENT",
    alarms: rappels.map((jours) => ({
      action: "DISPLAY",
      description: titre,
      trigger: { type: "relative", value: { before: true, hours: jours * 24 - (entier ? NEUF_HEURES : 0) } },
    })),
  });
}

/** @param {string} le */
function jourEntier(le) {
  const date = new Date(`${le}T00:00:00Z`);
  return { start: { type: "DATE", date }, end: { type: "DATE", date: new Date(date.getTime() + JOUR) } };
}

/** The wall clock of Paris, which the library reads as if it were UTC. @param {string} le @param {number | null} minutes */
function heures(le, minutes) {
  const date = new Date(`${le}Z`);
  const fin = new Date(date.getTime() + (minutes ?? 0) * 60_000);
  return { start: paris(date), ...(minutes ? { end: paris(fin) } : {}) };
}

/** @param {Date} date */
const paris = (date) => ({ date, local: { date, timezone: PARIS, tzoffset: "+0000" } });
