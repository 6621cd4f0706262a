/** The CV and the contact details as files: their names and addresses. */

/**
 * The files, by what they are; `path` is under the base path.
 * @param profile entry of the profile, which names the vCard
 */
export const cvFiles = (profile: string) => ({
  pdf: { label: 'CV (PDF)', path: 'cv.pdf' },
  vcard: { label: 'Contact card (vCard)', path: `${profile}.vcf` },
  resume: { label: 'JSON Resume', path: 'resume.json' },
});
