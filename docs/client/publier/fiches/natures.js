// One thing of several natures (a day, a period, a delay): one form for all of them.

/**
 * The fields of all natures; one that some natures alone have is shown for these.
 *
 * @param {string[]} natures
 * @param {{[cle: string]: any}[]} champs of each nature
 * @returns {{[cle: string]: any}}
 */
export function reunir(natures, champs) {
  /** @type {{[cle: string]: any}} */
  const tous = {};
  for (const [rang, siens] of champs.entries()) {
    for (const [cle, forme] of Object.entries(siens)) {
      const pour = natures.filter((_, i) => cle in champs[i]);
      const selon = pour.length < natures.length ? { dependencies: { nature: pour } } : {};
      tous[cle] ??= {
        ...forme,
        options: { ...forme.options, ...selon },
        propertyOrder: forme.propertyOrder + rang / 10,
      };
    }
  }
  return tous;
}
