/** One line to cite a patent by. Used by the script of the page; the exports share its words for a grant. */

/** What a citation says; only number and title are always known. */
export interface CitedPatent {
  /** Title, without quotation marks. */
  title: string;
  /** Patent ID as the owner writes it. */
  id: string;
  /** The kind in words. */
  kind?: string | undefined;
  /** Date of filing: `2022`, `2022-03` or `2022-03-28`. */
  filed?: string | undefined;
  /** Date of publication, in the same form. */
  published?: string | undefined;
  /** The grant in words: `granted as CN114827151B`. */
  granted?: string | undefined;
}

/** The grant in words: `granted as US8972453B2 on 2015-03-03`, or `in 2015` when no day is known. */
export const grantText = ({ id, date }: { id: string; date?: string | undefined }): string =>
  `granted as ${id}${date ? ` ${date.length > 7 ? 'on' : 'in'} ${date}` : ''}`;

/** Title, number, kind, and the dates that are known. */
export function citePatent({ title, id, kind, filed, published, granted }: CitedPatent): string {
  const facts = [kind, filed && `filed ${filed}`, published && `published ${published}`, granted].filter(Boolean);
  return `${[`“${title}”`, id, ...facts].join(', ')}.`;
}
