/** Every export is read back by a library that knows nothing of the code that wrote it. */
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { escapeTex, patentsBibtex } from '#lib/patents/exports/bibtex.ts';
import { cslItem, patentsCsl } from '#lib/patents/exports/csl.ts';
import { csvCell, patentsCsv } from '#lib/patents/exports/csv.ts';
import { oneLine } from '#lib/patents/exports/fields.ts';
import { exportResponse, patentExports } from '#lib/patents/exports/index.ts';
import { patentsRis } from '#lib/patents/exports/ris.ts';
import type { Patent } from '#lib/patents/patents.ts';
import { nastyPatents, nastyTexts } from '../../support/nasty.ts';

const treelets: Patent = {
  no: 21,
  id: 'US20120290696',
  title: 'Longest Prefix Matching of Variable-Sized Hierarchical Names by Treelets',
  topic: 'Networking',
  layer: { id: 'rdma-networking', title: 'RDMA & Networking', hue: 'blue' },
  publication: 'US20120290696A1',
  filed: '2012-05-11',
  published: '2012-11-15',
  granted: { id: 'US8972453B2', date: '2015-03-03' },
};
const malformed: Patent = { no: 20, id: 'CN20150605', title: 'File Transfer' };

/** Items as citation-js understands them. */
const read = (text: string) => new Cite(text).data;
/** citation-js takes runs of spaces in BibTeX for one, as TeX does. */
const loose = (text: string) => oneLine(text).replace(/ +/g, ' ');

describe('CSV', () => {
  test('writes a row a patent under a heading, ended by CRLF, after a byte order mark', () => {
    const text = patentsCsv([malformed]);
    expect(text).toBe(
      '\uFEFFNo.,Patent ID,Title,Topic,Layer,Office,Kind,Publication,Filed,Published,Granted as,Granted,Google Patents,Espacenet,Source\r\n' +
        '20,CN20150605,File Transfer,,,,,,,,,,,,\r\n',
    );
  });

  test('has the number of the publication, whether it is the ID or not', () => {
    const patents = [
      { no: 21, id: 'US20120290696', title: 'Names', publication: 'US20120290696A1' },
      { no: 18, id: 'CN119336686A', title: 'Registers' },
      { no: 2, id: '2017211770803', title: 'Ring' },
    ];
    const rows: Record<string, string>[] = parse(patentsCsv(patents), { bom: true, columns: true });
    expect(rows.map((row) => row['Publication'])).toEqual(['US20120290696A1', 'CN119336686A', '']);
  });

  test('gives back every nasty text', () => {
    const rows: Record<string, string>[] = parse(patentsCsv(nastyPatents), { bom: true, columns: true });
    expect(rows.map((row) => row['Title']?.replace(/^'(?=[=@])/, ''))).toEqual(nastyPatents.map(({ title }) => title));
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@A1', "'@A1"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
  ])('keeps a spreadsheet from running %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

describe('BibTeX', () => {
  test('writes the known facts and no other', () => {
    expect(patentsBibtex([treelets, malformed])).toBe(`@patent{patent-21,
  title = {{Longest Prefix Matching of Variable-Sized Hierarchical Names by Treelets}},
  number = {US20120290696},
  type = {published application},
  nationality = {United States},
  year = {2012},
  month = {11},
  day = {15},
  yearfiled = {2012},
  monthfiled = {5},
  dayfiled = {11},
  keywords = {Networking},
  note = {filed 2012-05-11, granted as US8972453B2 on 2015-03-03},
  url = {https://patents.google.com/patent/US20120290696A1/en},
}

@patent{patent-20,
  title = {{File Transfer}},
  number = {CN20150605},
  url = {https://leoustc.com/patents/#patent-20},
}
`);
  });

  test('gives back every nasty text', () => {
    const items = read(patentsBibtex(nastyPatents));
    expect(items.map(({ title }) => title)).toEqual(nastyPatents.map(({ title }) => loose(title)));
  });

  test('keeps the braces of an entry balanced whatever the text holds', () => {
    expect(escapeTex('a } b { c \\')).toBe('a \\textbraceright{} b \\textbraceleft{} c \\textbackslash{}');
  });

  test('keeps TeX from joining hyphens and quotation marks', () => {
    expect(escapeTex("a---b ''c")).toBe("a-{}-{}-b '{}'c");
  });
});

describe('RIS', () => {
  test('writes the known facts and no other', () => {
    expect(patentsRis([treelets, malformed])).toBe(
      [
        'TY  - PAT',
        'LB  - patent-21',
        'TI  - Longest Prefix Matching of Variable-Sized Hierarchical Names by Treelets',
        'SN  - US20120290696',
        'M3  - published application',
        'CY  - United States',
        'PY  - 2012',
        'DA  - 2012/11/15/',
        'KW  - Networking',
        'N1  - filed 2012-05-11, granted as US8972453B2 on 2015-03-03',
        'UR  - https://patents.google.com/patent/US20120290696A1/en',
        'ER  - ',
        '',
        'TY  - PAT',
        'LB  - patent-20',
        'TI  - File Transfer',
        'SN  - CN20150605',
        'UR  - https://leoustc.com/patents/#patent-20',
        'ER  - ',
        '',
        '',
      ].join('\r\n'),
    );
  });

  test('gives back every nasty text', () => {
    const items = read(patentsRis(nastyPatents));
    expect(items.map(({ title }) => title)).toEqual(nastyPatents.map(({ title }) => oneLine(title)));
    expect(items.map(({ number }) => number)).toEqual(nastyPatents.map(({ id }) => oneLine(id)));
  });
});

describe('CSL-JSON', () => {
  test('writes the known facts and no other', () => {
    expect(cslItem(treelets)).toEqual({
      id: 'patent-21',
      type: 'patent',
      title: 'Longest Prefix Matching of Variable-Sized Hierarchical Names by Treelets',
      number: 'US20120290696',
      genre: 'published application',
      jurisdiction: 'United States',
      submitted: { 'date-parts': [[2012, 5, 11]] },
      issued: { 'date-parts': [[2012, 11, 15]] },
      keyword: 'Networking',
      note: 'filed 2012-05-11, granted as US8972453B2 on 2015-03-03',
      URL: 'https://patents.google.com/patent/US20120290696A1/en',
    });
  });

  test('notes the grant of a patent whose own number is that of one', () => {
    expect(cslItem({ no: 5, id: 'CN106095996B', title: 'Text' }).note).toBe('granted as CN106095996B');
  });

  test('gives back every nasty text', () => {
    const items = read(patentsCsl(nastyPatents));
    expect(items.map(({ title }) => title)).toEqual(nastyPatents.map(({ title }) => oneLine(title)));
  });
});

test('every export has a media type and an endpoint that answers with it', async () => {
  for (const { file, type, render } of patentExports) {
    const response = exportResponse(file, nastyPatents);
    expect(response.headers.get('Content-Type')).toBe(`${type}; charset=utf-8`);
    // text() drops a byte order mark.
    expect(await response.text()).toBe(render(nastyPatents).replace('\uFEFF', ''));
  }
});

test('the nasty texts hold what they say', () => {
  expect(nastyTexts.lineBreaks).toMatch(/\r\n/);
  expect(nastyTexts.script).toContain('</script>');
});
