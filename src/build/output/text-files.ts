/** Whether a file of the built site is text, by its name: then it could give something away, and is worth compressing. */
export const isText = (file: string): boolean =>
  /\.(html|css|m?js|json|xml|txt|md|svg|vcf|csv|bib|ris|webmanifest)$/.test(file);
