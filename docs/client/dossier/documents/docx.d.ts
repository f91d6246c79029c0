/*
 * What word.js uses of `docx`. The library's own declarations bring in those of Node, which say of `setTimeout` what no
 * browser does; tsconfig.json names this file in their place.
 */
type Options = { [nom: string]: unknown };

export class Paragraph {
  constructor(options: string | Options);
}
export class TextRun {
  constructor(options: Options);
}
export class Table {
  constructor(options: Options);
}
export class TableRow {
  constructor(options: Options);
}
export class TableCell {
  constructor(options: Options);
}
export class Footer {
  constructor(options: Options);
}
export class Document {
  constructor(options: Options);
}
export const Packer: { toBlob(document: Document): Promise<Blob> };
export const PageNumber: { CURRENT: string; TOTAL_PAGES: string };
export const HeadingLevel: { TITLE: string; HEADING_1: string; HEADING_2: string };
export const AlignmentType: { RIGHT: string };
export const BorderStyle: { SINGLE: string };
export const WidthType: { DXA: string };
