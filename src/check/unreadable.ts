/** Why a text cannot be read, in the words of who wrote it: the parser speaks of code. */

/** What is wrong, and where. */
export interface Fault {
  /** Offset in the text of the first character meant. */
  offset: number;
  /** What was found and what to write instead. */
  message: string;
}

/** Elements that hold nothing. */
const empty = ['br', 'hr', 'wbr'];

/**
 * Says what is wrong with a text.
 * @param error what the parser has thrown
 */
export function unreadable(body: string, error: unknown): Fault {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = 'it cannot be read'] =
    /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(text) ?? [];
  const offset = offsetOf(body, Number(line), Number(column));
  return (
    sentenceAsCode(body, offset, reason) ??
    notClosed(body, offset, reason) ??
    openingSign(body, offset) ?? {
      offset,
      message: `the text cannot be read: ${reason.replace(/ \(note: .*\)$/s, '')}. Write { as \\{ and < as \\< to show them`,
    }
  );
}

const offsetOf = (body: string, line: number, column: number): number =>
  body
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, text) => sum + text.length + 1, 0) +
  column -
  1;

/** A paragraph that begins with a word that begins code, too. */
function sentenceAsCode(body: string, offset: number, reason: string): Fault | undefined {
  if (!/^Could not parse esm|^Unexpected statement/.test(reason)) return undefined;
  const starts = [...body.slice(0, offset + 1).matchAll(/^(import|export)\b/gm)];
  const start = starts.at(-1);
  if (!start) return undefined;
  const [word] = start;
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  const message = `a paragraph that begins with "${word}" is read as code: begin it with "${capital}" or another word`;
  return { offset: start.index, message };
}

/** An element without its end, or an end without its element. */
function notClosed(body: string, offset: number, reason: string): Fault | undefined {
  const [, alone] = /^Unexpected closing tag `<\/([^`]+)>`, expected an open tag/.exec(reason) ?? [];
  if (alone !== undefined)
    return {
      offset,
      message: empty.includes(alone)
        ? `write <${alone} />`
        : `</${alone}> closes nothing: delete it, or write <${alone}> before what it closes`,
    };
  const [, name, line, column] =
    /xpected (?:a|corresponding) closing tag for `<([^`]+)>` \((\d+):(\d+)\)/.exec(reason) ?? [];
  if (name === undefined) return undefined;
  const start = offsetOf(body, Number(line), Number(column));
  if (empty.includes(name)) return { offset: start, message: `found <${name}>: write <${name} />` };
  if (name === 'img')
    return { offset: start, message: 'found <img>: write the picture as ![what it shows](./picture.png)' };
  const isThere = reason.includes('before the end of `paragraph`') && body.includes(`</${name}>`, start);
  return {
    offset: start,
    message: isThere
      ? `<${name}> holds more than one paragraph: put <${name}> and </${name}> on lines of their own, with empty lines between what is in it`
      : `<${name}> is not closed: write </${name}> after what is in it, or end it with /> when there is nothing in it`,
  };
}

/** A < that begins something other than an element. */
function openingSign(body: string, offset: number): Fault | undefined {
  const rest = body.slice(offset);
  const [, comment] = /^<!--\s*(.*?)\s*-->/s.exec(rest) ?? [];
  if (comment !== undefined) return { offset, message: `write the comment as {/* ${shorten(comment)} */}` };
  const [, address] = /^<([a-z][a-z\d+.-]*:\/\/[^\s<>]+)>/i.exec(rest) ?? [];
  if (address !== undefined)
    return { offset, message: `found ${shorten(`<${address}>`)}: write the link as [words](${shorten(address)})` };
  const [, name = '', value] = /^<[a-z][\w.-]*(?:\s[^<>]*?)?\s([\w-]+)=([^\s"'{}<>]+)/i.exec(rest) ?? [];
  if (value !== undefined)
    return {
      offset,
      message: `found ${name}=${shorten(value)}: write the value in quotes, as ${name}="${shorten(value.replace(/[“”„‘’]/g, ''))}"`,
    };
  return undefined;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
