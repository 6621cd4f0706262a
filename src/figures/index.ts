/** The figures by the names they have in MDX. */
export const figures = {};
