/** What a reader will read: no characters that deceive, no markup where text is expected; likely slips. */
import { canShow } from '#lib/typeset/fonts.ts';
import type { Entry } from './entry.ts';
import type { FieldPath, Place, Problems } from './problem.ts';
import type { Source } from './source.ts';

/**
 * Controls, what turns the direction of the text, invisible spaces, lost characters; not what joins letters or emoji, nor
 * what follows a black flag to make it that of England, Scotland or Wales.
 */
const forbidden =
  /(?![\t\n\r\u200c\u200d]|(?<=\u{1f3f4}[\u{e0061}-\u{e007a}]{0,5})[\u{e0061}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffd-\uffff]/u;

const names: Record<string, string> = {
  '\u0000': 'NUL',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u2028': 'line separator',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\ufeff': 'zero-width no-break space',
  '\ufffd': 'a character that was lost when the file was saved',
};

/** Common slips of the pen. */
const misspelt: Record<string, string> = {
  acheive: 'achieve',
  accomodate: 'accommodate',
  adress: 'address',
  algoritm: 'algorithm',
  algorithim: 'algorithm',
  architechture: 'architecture',
  archtecture: 'architecture',
  bandwith: 'bandwidth',
  begining: 'beginning',
  comunication: 'communication',
  definately: 'definitely',
  developement: 'development',
  enviroment: 'environment',
  existance: 'existence',
  heterogenous: 'heterogeneous',
  independant: 'independent',
  infrastucture: 'infrastructure',
  inteligence: 'intelligence',
  langauge: 'language',
  lenght: 'length',
  managment: 'management',
  neccessary: 'necessary',
  occured: 'occurred',
  occurence: 'occurrence',
  paralell: 'parallel',
  performace: 'performance',
  philosphical: 'philosophical',
  protocal: 'protocol',
  publically: 'publicly',
  recieve: 'receive',
  refered: 'referred',
  resouce: 'resource',
  seperate: 'separate',
  succesful: 'successful',
  teh: 'the',
  thier: 'their',
  througput: 'throughput',
  wich: 'which',
};
const misspellings = new RegExp(`\\b(${Object.keys(misspelt).join('|')})(s?)\\b`, 'i');

/** Reports characters of a file that no reader could see or that would deceive him. */
export function checkCharacters(source: Source, problems: Problems): void {
  const { text = '' } = source;
  for (const { 0: character, index } of text.matchAll(new RegExp(forbidden, 'gu')))
    problems.error({ source, offset: index, length: 1 }, forbiddenCharacter(character));
}

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const forbiddenCharacter = (character: string) =>
  `an invisible character stands here (${names[character] ?? 'control character'}, ${codeOf(character)}): delete it`;

/** What no font makes one sign of: a skin tone after half a flag, more marks on a letter than any script has. */
const noSign = /\p{Regional_Indicator}\p{Emoji_Modifier}|.\p{M}{7,}/su;

/** Reports what a text for the CV or a share picture has and none of the project's fonts can show. */
export function checkGlyphs(text: string, place: () => Place, problems: Problems): void {
  const composed = text.normalize('NFC');
  for (const character of composed)
    if (!canShow(character) && !forbidden.test(character)) {
      problems.error(
        place(),
        `found "${character}" (${codeOf(character)}): no font of the site has it, so the CV and the share pictures could not show it: write it another way`,
      );
      return;
    }
  const joined = noSign.exec(composed);
  if (joined)
    problems.error(
      place(),
      `found "${joined[0]}" (${[...joined[0]].map(codeOf).join(' ')}): no font shows these together, so the CV and the share pictures could not: write it another way`,
    );
}

/**
 * An e-mail address, as a link may encode it too; not a name at a network (`@ada@example.org`), a repository
 * (`git@example.org:ada/site`) or a picture (`a@2x.png`).
 */
const mailAddress =
  /(?<![\w.%+@-])(?!git@[\p{L}\p{N}.-]+[:/])[\w.%+-]+?(?:@|%40)(?!\dx\.)(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/iu;

/**
 * Reports an e-mail address, which a page would show to harvesters as it stands.
 * @returns whether there is one
 */
export function checkMail(text: string, place: () => Place, problems: Problems): boolean {
  const found = mailAddress.exec(text);
  if (found)
    problems.error(
      place(),
      `found "${found[0]}": spammers find an address that is written out: for yours write <Email /> in a text, and leave out any other`,
    );
  return found !== null;
}

/** Checks every text of an entry's data. */
export function checkTexts(entry: Entry, problems: Problems): void {
  const walk = (value: unknown, path: FieldPath) => {
    if (typeof value === 'string') {
      checkField(value, () => entry.place(path), path, problems);
      // The one address that is encoded wherever a page shows it.
      if (entry.collection !== 'profile' || path[0] !== 'email') checkMail(value, () => entry.place(path), problems);
    } else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
  };
  walk(entry.located.value, []);
}

function checkField(text: string, place: () => Place, path: FieldPath, problems: Problems): void {
  const found = forbidden.exec(text);
  if (found) {
    const at = place();
    // Written as an escape; written as itself it has been reported with its own position.
    if (!forbidden.test(at.source.text?.slice(at.offset, at.offset + at.length) ?? ''))
      problems.error(at, forbiddenCharacter(found[0]));
  }
  const tag = /<(?:[/!?]?[a-z]|!--)[^<>]*>?/i.exec(text);
  if (tag)
    problems.error(
      place(),
      `found ${JSON.stringify(tag[0].slice(0, 40))}: there is no markup in this field: delete it, or put a space after < to show it as it is`,
    );
  const entity = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);/i.exec(text);
  if (entity) problems.error(place(), `found ${JSON.stringify(entity[0])}: write the character itself`);
  if (path.at(-1) === 'title' && text.length > 120)
    problems.notice(place(), `the title has ${text.length} characters: more than 120 are hard to read`);
  if (/^http:\/\//i.test(text) && !problems.has(place()))
    problems.notice(place(), 'the link is not https: try the same address with https://');
  checkGlyphs(text, place, problems);
  checkSlips(text, place, problems);
}

/** Likely slips in a text of any kind. */
export function checkSlips(text: string, place: () => Place, problems: Problems): void {
  const twice = /(?<![\p{L}\p{N}'’-])(\p{L}{2,})[^\S\n]+\1(?![\p{L}\p{N}'’-])/iu.exec(text);
  if (twice) problems.notice(place(), `"${twice[1]}" is written twice in a row`);
  const slip = misspellings.exec(text);
  if (slip)
    problems.notice(
      place(),
      `"${slip[0]}" is usually spelt "${respell(slip[0], misspelt[slip[1]?.toLowerCase() ?? ''] ?? '')}"`,
    );
}

const respell = (found: string, right: string) =>
  /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right;

/** Reports characters that stand in rendered text but not in the source, such as `&#x202e;`. */
export function checkRendered(text: string, place: Place, problems: Problems): void {
  const found = forbidden.exec(text);
  if (found && !forbidden.test(place.source.text?.slice(place.offset, place.offset + place.length) ?? ''))
    problems.error(place, forbiddenCharacter(found[0]));
}
