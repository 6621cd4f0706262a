import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseOnPatentNumber, cnCheckDigit, parsePatentNumber, patentLinks } from '#lib/patents/number.ts';

describe('parsePatentNumber', () => {
  test.for<[string, string, string, string | undefined, string, boolean]>([
    ['CN110891081A', 'CN', 'publication', 'A', 'published application', false],
    ['CN106095996B', 'CN', 'publication', 'B', 'granted invention', true],
    ['CN1543210A', 'CN', 'publication', 'A', 'published application', false],
    ['CN100336410C', 'CN', 'publication', 'C', 'granted invention', true],
    ['CN206807651U', 'CN', 'publication', 'U', 'utility model', true],
    ['CN2345678Y', 'CN', 'publication', 'Y', 'utility model', true],
    ['CN305123456S', 'CN', 'publication', 'S', 'design', true],
    ['CN3012345D', 'CN', 'publication', 'D', 'design', true],
    ['CN85100001A', 'CN', 'publication', 'A', 'published application', false],
    ['US20120290696', 'US', 'publication', undefined, 'published application', false],
    ['US20120290696A1', 'US', 'publication', 'A1', 'published application', false],
    ['US8972453B2', 'US', 'publication', 'B2', 'granted patent', true],
    ['US11234567B1', 'US', 'publication', 'B1', 'granted patent', true],
    ['US5960411A', 'US', 'publication', 'A', 'granted patent', true],
    ['USRE45678E1', 'US', 'publication', 'E1', 'reissued patent', true],
    ['USD812345S1', 'US', 'publication', 'S1', 'design', true],
    ['USPP12345P2', 'US', 'publication', 'P2', 'plant patent', true],
    ['EP1234567A1', 'EP', 'publication', 'A1', 'published application', false],
    ['EP1234567B1', 'EP', 'publication', 'B1', 'granted patent', true],
    ['WO2012123456A1', 'WO', 'publication', 'A1', 'published application', false],
    ['JP2012123456A', 'JP', 'publication', 'A', 'published application', false],
    ['JPH05123456A', 'JP', 'publication', 'A', 'published application', false],
    ['JP5123456B2', 'JP', 'publication', 'B2', 'granted patent', true],
    ['KR20120123456A', 'KR', 'publication', 'A', 'published application', false],
    ['KR101234567B1', 'KR', 'publication', 'B1', 'granted patent', true],
    ['2017211770803', 'CN', 'application', undefined, 'utility model application', false],
    ['201721177080.3', 'CN', 'application', undefined, 'utility model application', false],
    ['ZL201721177080.3', 'CN', 'application', undefined, 'utility model application', false],
  ])('reads %s', ([text, office, form, kind, kindText, isGrant]) => {
    expect(parsePatentNumber(text)).toEqual({ office, form, number: text, ...(kind && { kind }), kindText, isGrant });
  });

  test.for([
    ['US 2012/0290696 A1', 'US20120290696A1'],
    ['US 8,972,453 B2', 'US8972453B2'],
    ['CN 110891081 A', 'CN110891081A'],
    ['WO 2012/123456 A1', 'WO2012123456A1'],
  ] as const)('reads %s as %s', ([text, number]) => {
    expect(parsePatentNumber(text)?.number).toBe(number);
  });

  test.for([
    '',
    'CN',
    'CN20150605',
    'CN20150605CN',
    'CN11089108A',
    'CN1108910811A',
    'CN110891081',
    'CN110891081U',
    'CN210891081A',
    'cn110891081a',
    'CN11O891081A',
    'US2012029069A1',
    'US8972453',
    'EP123456A1',
    'EP1234567',
    'WO2012123456',
    'JP5123456A',
    'KR123A',
    '2017211770804',
    '2017411770803',
    'patent',
  ])('does not know %j', (text) => {
    expect(parsePatentNumber(text)).toBeUndefined();
  });

  test('never throws and never makes a number longer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(CN|US|EP|WO|JP|KR)[\dA-Z]{0,14}$/)), (text) => {
        const number = parsePatentNumber(text)?.number ?? '';
        expect(number).toMatch(/^[A-Z\d.]*$/);
        expect(number.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('cnCheckDigit', () => {
  test.for([
    ['201721177080', '3'],
    ['202210312428', '4'],
    ['000000000005', '3'],
    ['000000000002', 'X'],
    ['85100002', '9'],
  ] as const)('of %s is %s', ([digits, check]) => {
    expect(cnCheckDigit(digits)).toBe(check);
  });

  test('changes with every single digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^20[012]\d1\d{7}$/),
        fc.nat(11),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, step) => {
          const other = [...digits].map((digit, index) => (index === at ? String((Number(digit) + step) % 10) : digit));
          expect(cnCheckDigit(other.join(''))).not.toBe(cnCheckDigit(digits));
        },
      ),
    );
  });
});

describe('adviseOnPatentNumber', () => {
  const chinese = 'a Chinese publication number is CN, nine digits and a letter (CN110891081A)';
  test.for<[string, 'error' | 'notice', string]>([
    ['CN11089108A', 'error', chinese],
    ['CN1108910811A', 'error', chinese],
    ['CN110891081U', 'error', chinese],
    ['CN11O891081A', 'error', `a letter O, I or l stands where a digit belongs; ${chinese}`],
    ['cn110891081a', 'error', 'write it in capital letters: CN110891081A'],
    ['2017211770804', 'error', 'the check digit of this Chinese application number would be 3, not 4'],
    ['EP123456A1', 'error', 'a European publication number is EP, seven digits, a letter and a digit (EP1234567B1)'],
    ['CN20150605', 'notice', `this reads as a date, not as a number; what is the real one? A${chinese.slice(1)}`],
    ['CN20150605CN', 'notice', `this reads as a date, not as a number; what is the real one? A${chinese.slice(1)}`],
    ['CN110891081', 'notice', `this is not complete; what is the whole number? A${chinese.slice(1)}`],
    ['DE102012345678', 'notice', 'this is no number of the offices US, EP, WO, CN, JP or KR; is it complete?'],
  ])('%s: %s', ([text, severity, message]) => {
    expect(adviseOnPatentNumber(text)).toEqual({ severity, message });
  });
});

test('links a publication to its public pages', () => {
  const number = parsePatentNumber('US 2012/0290696 A1');
  expect(number && patentLinks(number)).toEqual({
    google: 'https://patents.google.com/patent/US20120290696A1/en',
    espacenet: 'https://worldwide.espacenet.com/patent/search?q=pn%3DUS20120290696A1',
  });
});
