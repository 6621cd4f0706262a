/** What a patent number says about itself. Rules: WIPO ST.16 kind codes, CNIPA numbering, USPTO publication numbers. */

/** A patent office. */
export type Office = 'US' | 'EP' | 'WO' | 'CN' | 'JP' | 'KR';

/** A well-formed number. */
export interface PatentNumber {
  /** Office that gave it out. */
  office: Office;
  /** What the number identifies. */
  form: 'publication' | 'application';
  /** Number without spaces and slashes, such as `CN110891081A`. */
  number: string;
  /** Kind code, such as `A1`; absent when the number carries none. */
  kind?: string;
  /** The kind in words, such as `published application`. */
  kindText: string;
  /** Whether it is a right that has been granted. */
  isGrant: boolean;
}

/** What a kind code means. */
interface Kind {
  text: string;
  isGrant?: true;
}

/** One form of number an office gives out; the first group of the pattern is the kind code. */
interface Form {
  office: Office;
  pattern: RegExp;
  /** Kinds by the letter of their code. */
  kinds: Record<string, Kind>;
}

const application: Kind = { text: 'published application' };
const patent: Kind = { text: 'granted patent', isGrant: true };
const invention: Kind = { text: 'granted invention', isGrant: true };
const model: Kind = { text: 'utility model', isGrant: true };
const design: Kind = { text: 'design', isGrant: true };

const forms: Form[] = [
  // Nine digits since 2007, seven before; the first says what it is.
  { office: 'CN', pattern: /^CN1(?:\d{8}|\d{6})([ABC]\d?)$/, kinds: { A: application, B: invention, C: invention } },
  { office: 'CN', pattern: /^CN2(?:\d{8}|\d{6})([UY]\d?)$/, kinds: { U: model, Y: model } },
  { office: 'CN', pattern: /^CN3(?:\d{8}|\d{6})([SD]\d?)$/, kinds: { S: design, D: design } },
  // 1985 to 1988: the year and six digits.
  { office: 'CN', pattern: /^CN8[5-8]\d{6}([ABU])$/, kinds: { A: application, B: invention, U: model } },
  { office: 'US', pattern: /^US20\d{9}(A[129])?$/, kinds: { A: application } },
  // Kind A means a grant before 2001 and is all that such a number carries.
  { office: 'US', pattern: /^US[1-9]\d{3,7}(A|B[12]|C\d)$/, kinds: { A: patent, B: patent, C: patent } },
  { office: 'US', pattern: /^USRE\d{4,6}(E\d?)$/, kinds: { E: { text: 'reissued patent', isGrant: true } } },
  { office: 'US', pattern: /^USD\d{5,7}(S\d?)$/, kinds: { S: design } },
  { office: 'US', pattern: /^USPP\d{4,6}(P\d?)$/, kinds: { P: { text: 'plant patent', isGrant: true } } },
  { office: 'EP', pattern: /^EP\d{7}([AB][1-9])$/, kinds: { A: application, B: patent } },
  { office: 'WO', pattern: /^WO(?:(?:19|20)\d{8}|\d{7})(A[1-9])$/, kinds: { A: application } },
  // The year in four digits, or that of the emperor's reign: H (Heisei) or S (Shōwa).
  { office: 'JP', pattern: /^JP(?:(?:19|20)\d{8}|[HS]\d{8})(A|U)$/, kinds: { A: application, U: model } },
  { office: 'JP', pattern: /^JP\d{7}([BY]\d?)$/, kinds: { B: patent, Y: model } },
  { office: 'KR', pattern: /^KR(?:10|20)?(?:19|20)\d{9}([AU]\d?)$/, kinds: { A: application, U: model } },
  { office: 'KR', pattern: /^KR(?:10|20)\d{7}([BY]\d?)$/, kinds: { B: patent, Y: model } },
];

/** A number without what only divides it: spaces, slashes and commas. */
export const withoutDividers = (number: string): string => number.replace(/[\s/,]/g, '');

/**
 * Reads a patent number. Spaces, slashes and commas are ignored; letters must be capital.
 * @returns undefined when the text is not a number any of the six offices gives out
 */
export function parsePatentNumber(text: string): PatentNumber | undefined {
  const number = withoutDividers(text);
  for (const { office, pattern, kinds } of forms) {
    const match = pattern.exec(number);
    if (!match) continue;
    const kind = match[1];
    const { text: kindText, isGrant = false } = kinds[kind?.charAt(0) ?? ''] ?? application;
    return { office, form: 'publication', number, ...(kind && { kind }), kindText, isGrant };
  }
  const filed = readApplication(number);
  if (filed?.check !== filed?.expected || !filed) return undefined;
  return { office: 'CN', form: 'application', number, kindText: filed.kindText, isGrant: false };
}

const applicationKinds: Record<string, string> = {
  1: 'invention application',
  2: 'utility model application',
  3: 'design application',
  8: 'invention application',
  9: 'utility model application',
};

/** Reads a Chinese application number: the year, a digit for the type, a serial number, a check digit. */
function readApplication(number: string): { check: string; expected: string; kindText: string } | undefined {
  const match =
    /^(?:CN|ZL)?((?:19|20)\d{2}([12389])\d{7})\.?([\dX])$/.exec(number) ??
    // Until September 2003: two digits of the year, five of the serial number, and always a dot.
    /^(?:CN|ZL)?(\d{2}([12389])\d{5})\.([\dX])$/.exec(number);
  const [, digits = '', type = '', check = ''] = match ?? [];
  return match ? { check, expected: cnCheckDigit(digits), kindText: applicationKinds[type] ?? '' } : undefined;
}

/**
 * Check digit of a Chinese application number: Σ digit·weight mod 11 with weights 2…9, 2…5; 10 is written X.
 * @param digits the 12 digits before the check digit, or 8 in a number from before October 2003
 */
export function cnCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (2 + (index % 8)), 0) % 11;
  return sum === 10 ? 'X' : String(sum);
}

/** What a publication number of each office looks like. */
const shapes: Record<Office, string> = {
  CN: 'a Chinese publication number is CN, nine digits and a letter (CN110891081A)',
  US: 'a US publication number is US, the year, seven digits and A1 (US20120290696A1), or US, the number and B1 or B2 (US8972453B2)',
  EP: 'a European publication number is EP, seven digits, a letter and a digit (EP1234567B1)',
  WO: 'an international publication number is WO, the year, six digits and A1 (WO2012123456A1)',
  JP: 'a Japanese publication number is JP, the year, six digits and A (JP2012123456A), or JP, seven digits and B2 (JP5123456B2)',
  KR: 'a Korean publication number is KR, the year, seven digits and A (KR20120123456A), or KR10, seven digits and B1 (KR101234567B1)',
};

/** What to tell the owner about a number that is not well-formed. */
export interface PatentAdvice {
  /** An error when the number contradicts itself; a notice when only the owner can say what it is. */
  severity: 'error' | 'notice';
  /** What is odd and what to write or to ask. */
  message: string;
}

/**
 * Says what is odd about a number that {@link parsePatentNumber} does not know.
 *
 * A number that ends in a kind code claims to be complete, so what is wrong with it is an error. One without may be all
 * there is: it is shown as it stands, without a link, and the owner is asked.
 */
export function adviseOnPatentNumber(text: string): PatentAdvice {
  const number = withoutDividers(text);
  const error = (message: string): PatentAdvice => ({ severity: 'error', message });
  const notice = (message: string): PatentAdvice => ({ severity: 'notice', message });
  if (parsePatentNumber(number.toUpperCase())) return error(`write it in capital letters: ${number.toUpperCase()}`);
  const filed = readApplication(number);
  if (filed)
    return error(`the check digit of this Chinese application number would be ${filed.expected}, not ${filed.check}`);
  const office = (Object.keys(shapes) as Office[]).find((code) => number.toUpperCase().startsWith(code));
  if (!office) return notice('this is no number of the offices US, EP, WO, CN, JP or KR; is it complete?');
  const rest = number.slice(2);
  if (/^[\dOIl]*[OIl][\dOIl]*[A-Z]\d?$/.test(rest))
    return error(`a letter O, I or l stands where a digit belongs; ${shapes[office]}`);
  if (/^[A-Z]{0,2}\d+[A-Z]\d?$/.test(rest)) return error(shapes[office]);
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[A-Z]{2})?$/.test(rest))
    return notice(`this reads as a date, not as a number; what is the real one? ${capitalise(shapes[office])}`);
  return notice(`this is not complete; what is the whole number? ${capitalise(shapes[office])}`);
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Public pages of a well-formed publication number. */
export function patentLinks({ number }: PatentNumber): { google: string; espacenet: string } {
  return {
    google: `https://patents.google.com/patent/${number}/en`,
    espacenet: `https://worldwide.espacenet.com/patent/search?q=pn%3D${number}`,
  };
}
