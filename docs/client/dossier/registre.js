// The code of each step, fetched when the step is first shown. A step that is only fields needs none.

/**
 * @typedef {(section: HTMLElement, contexte: import("./contexte.js").Contexte) => void | Promise<void>} Brancher
 * @type {{[etape: string]: () => Promise<{brancher: Brancher}>}}
 */
export const CODES = {
  collectifs: () => import("./collectifs/collectifs.js"),
  budget: () => import("./budget/budget.js"),
  avis: () => import("./avis/avis.js"),
  annees: () => import("./annees/annees.js"),
  pieces: () => import("./pieces/pieces.js"),
  textes: () => import("./textes/textes.js"),
  calendrier: () => import("./calendrier/calendrier.js"),
  habilitation: () => import("./habilitation/habilitation.js"),
  changements: () => import("./changements/changements.js"),
  questions: () => import("./questions/questions.js"),
  intervenants: () => import("./intervenants/intervenants.js"),
  seances: () => import("./seances/seances.js"),
  afas: () => import("./afas/index.js"),
  sphinx: () => import("./sphinx/index.js"),
  bilan: () => import("./bilan/index.js"),
};
