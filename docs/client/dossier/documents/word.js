// A document as Word (.docx). This module brings the `docx` library: it is imported when somebody asks for the file.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

/** @typedef {import("./types.js").Bloc} Bloc */

const LARGEUR = 9638;
/** Width of a page's text, in twentieths of a point: A4 less two margins of 2 cm. */
const MARGE = 1134;
const GRIS = "595959";
const NIVEAUX = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];
const TRAIT = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
const CADRE = { top: TRAIT, bottom: TRAIT, left: TRAIT, right: TRAIT };

/**
 * @param {import("./types.js").Document} document
 * @param {Date} le when it is made
 * @returns {Promise<Blob>}
 */
export function ecrireWord({ titre, blocs }, le) {
  return Packer.toBlob(
    new Document({
      title: titre,
      creator: "",
      lastModifiedBy: "",
      description: `Préparé le ${le.toLocaleDateString("fr-FR")}`,
      styles: {
        default: {
          document: { run: { font: "Calibri", size: 22, language: { value: "fr-FR" } } },
          title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 120 } } },
          heading1: {
            run: { size: 28, bold: true },
            paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
          },
          heading2: {
            run: { size: 22, bold: true },
            paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
          },
        },
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838 },
              margin: { top: MARGE, right: MARGE, bottom: MARGE, left: MARGE },
            },
          },
          footers: { default: pied(titre) },
          children: blocs.flatMap(ecrireBloc),
        },
      ],
    }),
  );
}

/** @param {string} titre */
function pied(titre) {
  const children = [
    new TextRun({ text: `${titre} · page\u00a0`, color: GRIS, size: 18 }),
    new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], color: GRIS, size: 18 }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

/**
 * @param {Bloc} bloc
 * @returns {(Paragraph | Table)[]}
 */
function ecrireBloc(bloc) {
  if (bloc.genre === "titre") return [new Paragraph({ heading: NIVEAUX[bloc.niveau - 1], text: bloc.texte })];
  if (bloc.genre === "tableau") return [tableau(bloc.entetes, bloc.rangees), new Paragraph("")];
  if (bloc.genre === "signature") return [new Paragraph(""), new Paragraph(""), new Paragraph("")];
  const run = bloc.style ? { color: GRIS, italics: true } : {};
  return [new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text: bloc.texte, ...run })] })];
}

/**
 * A table whose first row is repeated at the head of each page.
 *
 * @param {string[]} entetes
 * @param {string[][]} rangees
 */
function tableau(entetes, rangees) {
  const colonne = Math.floor(LARGEUR / entetes.length);
  const rangee = (/** @type {string[]} */ mots, /** @type {boolean} */ tete) =>
    new TableRow({
      tableHeader: tete,
      cantSplit: true,
      children: mots.map(
        (mot) =>
          new TableCell({
            borders: CADRE,
            width: { size: colonne, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            shading: tete ? { fill: "E7EEF0" } : undefined,
            children: mot
              .split("\n")
              .map(
                (ligne) =>
                  new Paragraph({ children: [new TextRun({ text: ligne, bold: tete, size: tete ? 18 : 22 })] }),
              ),
          }),
      ),
    });
  return new Table({
    width: { size: LARGEUR, type: WidthType.DXA },
    columnWidths: entetes.map(() => colonne),
    rows: [rangee(entetes, true), ...rangees.map((mots) => rangee(mots, false))],
  });
}
