/** Where a published measurement can be read. */
export interface Source {
  /** Title of the page, log or paper. */
  readonly title: string;
  /** Its address. */
  readonly url: string;
}
