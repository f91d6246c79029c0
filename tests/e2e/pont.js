// The editor's worker, unchanged, behind a shared one that serves each page of a device in turn: Python starts once.
const ready = import(new URL(location.href).searchParams.get("de"));
const waiting = new Map();
let last = 0;
let start;

/** What the worker says goes to the page that asked. */
globalThis.postMessage = (said) => {
  waiting.get(said.id)?.(said);
  waiting.delete(said.id);
};

const ask = (data) =>
  new Promise((answer) => {
    last += 1;
    waiting.set(last, answer);
    dispatchEvent(new MessageEvent("message", { data: { ...data, id: last } }));
  });

addEventListener("connect", ({ ports: [port] }) => {
  port.onmessage = async ({ data }) => {
    await ready;
    if (data.sujet === "demarrer") start ??= ask(data);
    port.postMessage({ ...(await (data.sujet === "demarrer" ? start : ask(data))), id: data.id });
  };
});
