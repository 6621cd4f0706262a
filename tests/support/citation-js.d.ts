/** The part of citation-js the tests use. */
declare module '@citation-js/core' {
  /** Reads BibTeX, RIS or CSL-JSON text. */
  export class Cite {
    constructor(text: string);
    /** The references as CSL-JSON. */
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
