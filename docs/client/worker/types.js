// What `runtime/manifest.json` says.

/**
 * @typedef {{name: string, bytes: number, sha256: string}} Fichier name: its path from the manifest
 * @typedef {object} Manifeste
 * @property {string} version
 * @property {string} base folder of `files`
 * @property {{[cle: string]: string}} lock
 * @property {Fichier[]} files the interpreter
 * @property {Fichier} library
 * @property {Fichier} wheel the calculator
 * @property {Fichier} remainder the whole library, for a module that is missing
 * @property {Fichier} wheel_remainder the whole calculator, for a question that goes further than the verdict
 */

export {};
