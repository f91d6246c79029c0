// Module worker: the calculator (Python) behind a few messages, for one page, or for all those that share it.
import { servir } from "./service.js";

if ("onconnect" in globalThis)
  addEventListener("connect", (evenement) => {
    const [port] = /** @type {MessageEvent} */ (evenement).ports;
    servir(port);
    port.start();
  });
else servir(globalThis);
