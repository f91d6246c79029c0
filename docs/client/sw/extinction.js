/**
 * The way out: put in the place of `sw.js` on the server, it takes the place of the service worker on each device at its next visit,
 * erases what was kept, and goes. Pages then come from the network, as on a first visit. What is being typed is not touched.
 */
import { effacer } from "./menage.js";
import { portee } from "./portee.js";

portee.addEventListener("install", () => portee.skipWaiting());
portee.addEventListener("activate", (evenement) =>
  evenement.waitUntil(effacer().then(() => portee.registration.unregister())),
);
