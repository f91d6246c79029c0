// biome-ignore-all lint/suspicious/noExplicitAny: a form holds values of any kind.
// The few parts of json-editor that the forms use.
export interface Editeur {
  path: string;
  schema: any;
  container: HTMLElement;
  getValue(): any;
  setValue(value: any): void;
  addRow?(value: any): Editeur;
  onChange(bubble: boolean): void;
}
export class AbstractTheme {
  jsoneditor: any;
  constructor(jsoneditor: any, options?: any);
  getFormInputField(type: string): HTMLInputElement;
}
export class JSONEditor {
  static defaults: {
    themes: { [name: string]: typeof AbstractTheme };
    languages: { [name: string]: { [key: string]: string } };
    language: string;
  };
  static AbstractTheme: typeof AbstractTheme;
  constructor(element: HTMLElement, options: any);
  promise: Promise<void>;
  editors: { [path: string]: Editeur | null };
  getEditor(path: string): Editeur | null | undefined;
  getValue(): any;
  on(event: string, callback: (detail?: any) => void): this;
  destroy(): void;
}
