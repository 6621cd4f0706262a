/** What a patent number says about itself. Rules: WIPO ST.16 kind codes, CNIPA numbering, USPTO publication numbers. */

/** A patent office. */
export type Office = 'US' | 'EP' | 'WO' | 'CN' | 'JP' | 'KR';

/** A well-formed number. */
export interface PatentNumber {
  office: Office;
  /** What the number identifies. */
  form: 'publication' | 'application';
  /** Number without spaces, such as `CN110891081A`. */
  number: string;
  /** Kind code, such as `A1`; absent when the number carries none. */
  kind?: string;
  /** The kind in words, such as `published application`. */
  kindText: string;
}

const cnKinds: Record<string, string> = {
  A: 'published application',
  B: 'granted invention',
  C: 'granted invention',
  U: 'utility model',
  Y: 'utility model',
  S: 'design',
};
const westKinds: Record<string, string> = {
  A: 'published application',
  B: 'granted patent',
  C: 'granted patent',
  E: 'reissued patent',
  S: 'design',
  P: 'plant patent',
  U: 'utility model',
  Y: 'utility model',
  T: 'translation',
  W: 'application',
};

const publicationForms: { office: Office; pattern: RegExp; kinds: Record<string, string> }[] = [
  { office: 'CN', pattern: /^CN[12]\d{8}([ABCUYS])\d?$/, kinds: cnKinds },
  { office: 'CN', pattern: /^CN3\d{8}(S)\d?$/, kinds: cnKinds },
  { office: 'US', pattern: /^US(?:19|20)\d{9}(A[129])?$/, kinds: westKinds },
  { office: 'US', pattern: /^US\d{7,8}(B[12]|A)$/, kinds: westKinds },
  { office: 'US', pattern: /^US(?:D|PP|RE)\d{5,7}([SPE]\d?)$/, kinds: westKinds },
  { office: 'EP', pattern: /^EP\d{7}([AB]\d)$/, kinds: westKinds },
  { office: 'WO', pattern: /^WO(?:19|20)\d{8}(A\d)$/, kinds: westKinds },
  { office: 'JP', pattern: /^JP(?:(?:19|20)\d{8}|\d{7}|[HS]\d{7,8})([ABUY]\d?)$/, kinds: westKinds },
  { office: 'KR', pattern: /^KR(?:10|20)?(?:(?:19|20)?\d{7,11})([ABUY]\d?)$/, kinds: westKinds },
];

/**
 * Reads a patent number. Spaces are ignored; letters must be capital.
 * @returns undefined when the text is not a number any of the six offices gives out
 */
export function parsePatentNumber(text: string): PatentNumber | undefined {
  const number = text.replace(/\s/g, '');
  for (const { office, pattern, kinds } of publicationForms) {
    const match = pattern.exec(number);
    if (!match) continue;
    const kind = match[1];
    return {
      office,
      form: 'publication',
      number,
      ...(kind && { kind }),
      kindText: (kind && kinds[kind.charAt(0)]) ?? 'published application',
    };
  }
  const application = /^(?:CN|ZL)?((?:19|20)\d{2}([123])\d{7})\.?([\dX])$/.exec(number);
  if (application && cnCheckDigit(application[1] ?? '') === application[3]) {
    const type = { 1: 'invention application', 2: 'utility model application', 3: 'design application' };
    return { office: 'CN', form: 'application', number, kindText: type[application[2] as '1' | '2' | '3'] };
  }
  return undefined;
}

/**
 * Check digit of a Chinese application number: Σ digit·weight mod 11 with weights 2…9, 2…5; 10 is written X.
 * @param digits the 12 digits before the check digit
 */
export function cnCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (2 + (index % 8)), 0) % 11;
  return sum === 10 ? 'X' : String(sum);
}

/** Public pages of a well-formed publication number. */
export function patentLinks({ number }: PatentNumber): { google: string; espacenet: string } {
  return {
    google: `https://patents.google.com/patent/${number}/en`,
    espacenet: `https://worldwide.espacenet.com/patent/search?q=pn%3D${number}`,
  };
}
