/** The little of the TrueType container that is needed to give a font another name. */

/** Windows, Unicode, American English: the record every reader looks for. */
const PLATFORM = [3, 1, 0x409] as const;
/** Identifiers of the names: family, style, unique name, full name, PostScript name. */
const NAMES = [1, 2, 3, 4, 6] as const;

/**
 * The font under another family name, so that it can never be mistaken for one of the same name that a machine has.
 * @param font a TrueType font
 * @param family letters, digits and hyphens
 */
export function renameFont(font: Buffer, family: string): Buffer {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 12 + index * 16;
    const [offset, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
    const tag = font.toString('latin1', entry, entry + 4);
    return { tag, data: tag === 'name' ? nameTable(family) : font.subarray(offset, offset + length) };
  });
  const header = Buffer.alloc(12 + count * 16);
  font.copy(header, 0, 0, 12);
  const bodies: Buffer[] = [];
  let offset = header.length;
  for (const [index, { tag, data }] of tables.entries()) {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    const entry = 12 + index * 16;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum(padded), entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...bodies]);
}

function nameTable(family: string): Buffer {
  const texts = NAMES.map((id) => Buffer.from(id === 2 ? 'Regular' : family, 'utf16le').swap16());
  const head = Buffer.alloc(6 + NAMES.length * 12);
  head.writeUInt16BE(NAMES.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, text] of texts.entries()) {
    const record = [...PLATFORM, NAMES[index] ?? 0, text.length, offset];
    for (const [field, value] of record.entries()) head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    offset += text.length;
  }
  return Buffer.concat([head, ...texts]);
}

/** Sum of a table's 32-bit words, as the table directory holds it. */
function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
