import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { CONTENT_DIR, OUT_DIR } from '#lib/env.ts';
import { patentFacts } from '#lib/patents/patents.ts';

interface Record {
  no: number;
  id: string;
  title: string;
  topic?: string;
  layer?: string;
  publication?: string;
}
const { patents } = JSON.parse(readFileSync(path.join(CONTENT_DIR, 'patents.json'), 'utf8')) as { patents: Record[] };
const byNumber = patents.toSorted((a, b) => b.no - a.no);
const [first = { no: 0, id: '', title: '' }] = byNumber;
const count = patents.length;
const file = (name: string) => path.join(OUT_DIR, name);

const rows = (page: Page) => page.locator('tbody tr');
const filter = (page: Page) => page.getByRole('searchbox');
const numbers = (page: Page) => page.locator('tbody th').allTextContents();

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is complete and offers nothing that would not work', async ({ page }) => {
    await page.goto('patents/');
    expect((await numbers(page)).map((text) => text.trim())).toEqual(byNumber.map(({ no }) => String(no)));
    for (const { no, id, title } of byNumber) {
      const row = page.locator(`#patent-${no}`);
      await expect(row).toContainText(id);
      await expect(row).toContainText(title);
    }
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    await expect(page.locator('main').getByRole('combobox')).toHaveCount(0);
    await expect(page.locator('main').getByRole('searchbox')).toHaveCount(0);
  });

  test('the table has a caption, column headers and row headers', async ({ page }) => {
    await page.goto('patents/');
    await expect(page.getByRole('caption')).toBeVisible();
    await expect(page.getByRole('columnheader')).toHaveCount(9);
    await expect(page.getByRole('rowheader')).toHaveCount(count);
  });
});

test('a number links to its public pages only when it is well formed', async ({ page }) => {
  await page.goto('patents/');
  for (const patent of patents) {
    const row = page.locator(`#patent-${patent.no}`);
    const { links } = patentFacts(patent);
    await expect(row.getByRole('link', { name: 'Google Patents' })).toHaveCount(links ? 1 : 0);
    await expect(row.getByRole('link', { name: 'Espacenet' })).toHaveCount(links ? 1 : 0);
  }
});

test('"/" goes to the filter, typing narrows and is announced, Escape clears', async ({ page }) => {
  await page.goto('patents/');
  await page.keyboard.press('/');
  await expect(filter(page)).toBeFocused();
  await page.keyboard.type(first.id.toLowerCase());
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText(`1 of ${count} patents`);
  await expect(page).toHaveURL(`patents/?q=${first.id.toLowerCase()}`);
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(count);
  await expect(page.getByRole('status')).toHaveText(`${count} patents`);
  await expect(page).toHaveURL('patents/');
});

test('the first letter brings the button that clears, and the table stays where it is', async ({ page }) => {
  await page.goto('patents/');
  await expect(page.getByRole('status')).toHaveText(`${count} patents`);
  const above = () =>
    page
      .locator('patent-table')
      .evaluate(
        (all) => (all.querySelector('table')?.getBoundingClientRect().top ?? 0) - all.getBoundingClientRect().top,
      );
  const before = await above();
  await filter(page).press('g');
  await expect(page.getByRole('button', { name: 'Clear' })).toBeVisible();
  expect(await above()).toBe(before);
});

test('the state in the address is restored', async ({ page }) => {
  const topic = first.topic ?? 'Other';
  const chosen = patents.filter((patent) => (patent.topic ?? 'Other') === topic);
  await page.goto(`patents/?topic=${encodeURIComponent(topic)}&sort=no`);
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue(topic);
  await expect(rows(page)).toHaveCount(chosen.length);
  expect((await numbers(page)).map(Number)).toEqual(chosen.map(({ no }) => no).toSorted((a, b) => a - b));
});

test('an address that makes no sense shows everything', async ({ page }) => {
  await page.goto('patents/?topic=%00&office=__proto__&sort=-constructor&kind=&linked=%F0&x[]=1#nowhere');
  await expect(page.getByRole('status')).toHaveText(`${count} patents`);
  await expect(rows(page)).toHaveCount(count);
});

test('a column sorts up, down and back to the order of the page', async ({ page }) => {
  await page.goto('patents/');
  const titles = patents.map(({ title }) => title.toLowerCase()).sort();
  const shown = async () =>
    await page
      .locator('tbody td:nth-child(3)')
      .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent?.trim().toLowerCase()));
  const header = page.getByRole('columnheader', { name: 'Title' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(shown).toEqual(titles);
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(shown).toEqual(titles.toReversed());
  await header.getByRole('button').click();
  await expect(header).not.toHaveAttribute('aria-sort');
  await expect(page.getByRole('status')).toHaveText(`${count} patents`);
  await expect.poll(async () => (await numbers(page)).map(Number)).toEqual(byNumber.map(({ no }) => no));
});

test('each list of choices narrows to what it names', async ({ page }) => {
  await page.goto('patents/');
  for (const label of ['Office', 'Kind', 'Topic', 'Layer', 'Links']) {
    const select = page.getByRole('combobox', { name: label });
    for (const option of await select.getByRole('option').all()) {
      const stated = /\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1];
      await select.selectOption(await option.getAttribute('value'));
      await expect(rows(page)).toHaveCount(Number(stated ?? count));
    }
    await select.selectOption('');
  }
});

test('an empty result says why', async ({ page }) => {
  await page.goto('patents/?q=zzz+zzz');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('No patent matches. “zzz zzz” is nowhere in the list.');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(rows(page)).toHaveCount(count);
});

test('matches are marked and the text is left as it is', async ({ page }) => {
  // So high that every row has its button before.
  await page.setViewportSize({ width: 1280, height: 6000 });
  await page.goto('patents/');
  await expect(rows(page).getByRole('button', { name: 'Copy citation' })).toHaveCount(count);
  const markup = () => page.locator('tbody tr').evaluateAll((all) => all.map((row) => row.outerHTML));
  const before = await markup();
  await filter(page).fill(first.title.slice(0, 7).toUpperCase());
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('patents') ?? [])].map((range) => range.toString().toLowerCase()));
  await expect.poll(marked).toContain(first.title.slice(0, 7).toLowerCase().trim());
  await filter(page).fill('');
  await expect.poll(marked).toEqual([]);
  await expect.poll(markup).toEqual(before);
});

test('a link to a row shows it even when the filter hides it', async ({ page }) => {
  await page.goto('patents/?q=zzz');
  await expect(rows(page)).toHaveCount(0);
  await page.evaluate((hash) => location.assign(hash), `#patent-${first.no}`);
  await expect(page.locator(`#patent-${first.no}`)).toBeInViewport();
  await expect(page.locator(`#patent-${first.no}:target`)).toHaveCount(1);
});

test('a link followed right after a letter, before the address has the filter, shows its row', async ({ page }) => {
  await page.goto('patents/');
  await expect(page.getByRole('status')).toHaveText('21 patents');
  await filter(page).fill('zzz');
  await page.evaluate(() => location.assign('#patent-14'));
  await expect(filter(page)).toHaveValue('');
  await expect(page.locator('#patent-14:target')).toBeVisible();
  await expect(page).toHaveURL(/\/patents\/#patent-14$/);
});

test('a filter that takes away the row of the address takes it from the address, so that the filter lasts', async ({
  page,
}) => {
  await page.goto('patents/#patent-18');
  await filter(page).fill('treelets');
  await expect(page).toHaveURL(/\/patents\/\?q=treelets$/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.goto('patents/#patent-21');
  await filter(page).fill('treelets');
  await expect(page).toHaveURL(/\/patents\/\?q=treelets#patent-21$/);
});

for (const [address, selector] of [
  ['patents/?sort=no#patent-21', '#patent-21'],
  ['patents/?topic=Networking&sort=title#patent-21', '#patent-21'],
  ['patents/?sort=-title#patent-12', '#patent-12'],
] as const)
  test(`an address with an order and a row shows the row where it then is: ${address}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 500 });
    await page.goto(address);
    await expect(page.locator('th[aria-sort]')).toHaveCount(1);
    await expect(page.locator(`${selector}:target`)).toBeInViewport();
    const { y, height } = (await page.locator(selector).boundingBox()) ?? { y: -1, height: 0 };
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(500);
  });

test('who has scrolled away from the row of the address stays there when the page is loaded again', async ({
  page,
}) => {
  await page.goto('patents/?sort=no#patent-21');
  await expect(page.locator('#patent-21:target')).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Copy citation' })).not.toHaveCount(0);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('what is chosen just before the page is left is there when one comes back', async ({ page }) => {
  await page.goto('patents/');
  await expect(page.getByRole('status')).toHaveText('21 patents');
  await page.getByRole('combobox', { name: 'Topic' }).selectOption('Networking');
  await page.getByRole('link', { name: 'CV' }).first().click();
  await expect(page).toHaveURL('cv/');
  await page.goBack();
  await expect(page).toHaveURL('patents/?topic=Networking');
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('Networking');
  await expect(page.getByRole('status')).toHaveText('7 of 21 patents');
});

test('controls say what the address says, not what the browser remembers', async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('too often', 'SecurityError');
    };
  });
  await page.goto('patents/');
  await expect(page.getByRole('status')).toHaveText('21 patents');
  await page.getByRole('combobox', { name: 'Topic' }).selectOption('Networking');
  await expect(page.getByRole('status')).toHaveText('7 of 21 patents');
  await page.goto('cv/');
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText('21 patents');
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('');
});

test('dates, grants and numbers after “No.” are found', async ({ page }) => {
  await page.goto('patents/');
  for (const [words, expected] of [
    ['2012-05-11', ['21']],
    ['granted 2015-03-03', ['21']],
    ['no.17', ['19', '17', '6', '2']],
    ['filed 2019', ['13', '8', '6']],
    ['published 2022-07', ['16']],
  ] as const) {
    await filter(page).fill(words);
    await expect(page.getByRole('status')).toContainText(`${expected.length} of`);
    await expect.poll(async () => (await numbers(page)).map((text) => text.trim())).toEqual(expected);
  }
});

test('nothing is found by the addresses of links, which nobody sees', async ({ page }) => {
  await page.goto('patents/');
  for (const [words, answer] of [
    ['en', '7 of 21 patents'],
    ['/', 'No patent matches. “/” is nowhere in the list.'],
    ['patent/', 'No patent matches. “patent/” is nowhere in the list.'],
    ['US20120290696A1', '1 of 21 patents'],
  ] as const) {
    await filter(page).fill(words);
    await expect(page.getByRole('status')).toHaveText(answer);
  }
});

test('the granted patents can be chosen, and paper says how many of all it shows', async ({ page }) => {
  await page.goto('patents/');
  await page.getByRole('combobox', { name: 'Granted' }).selectOption({ label: 'Granted (6)' });
  await expect
    .poll(() => rows(page).evaluateAll((all) => all.map(({ id }) => id)))
    .toEqual([21, 17, 16, 10, 9, 5].map((no) => `patent-${no}`));
  await expect(page.locator('#patent-5 td').nth(6)).toHaveText('CN106095996B');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('6 of 21 patents')).toBeVisible();
  await expect(filter(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(rows(page)).toHaveCount(count);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('21 patents', { exact: true })).toBeHidden();
});

test('paper says what was asked for', async ({ page }) => {
  await page.goto('patents/?q=data&topic=Networking&sort=title');
  await expect(page.getByRole('status')).toHaveText('2 of 21 patents');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('combobox', { name: 'Topic' })).toBeVisible();
  await expect(filter(page)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Office' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Clear' })).toBeHidden();
  await expect(page.locator('kbd')).toBeHidden();
});

test('the table says how it is ordered as long as it is', async ({ page }) => {
  await page.goto('patents/');
  const order = page.getByText('Highest number first.');
  await expect(order).toBeVisible();
  await page.getByRole('button', { name: 'Title' }).click();
  await expect(order).toBeHidden();
});

test('a citation can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('patents/');
  await page.locator(`#patent-${first.no}`).getByRole('button', { name: 'Copy citation' }).click();
  const button = page.locator(`#patent-${first.no}`).getByRole('button');
  await expect(button).toHaveText('Copied');
  await expect(page.locator('form [aria-live].sr-only')).toHaveText(`Citation of No. ${first.no} copied.`);
  await expect(page.getByRole('status')).toHaveText(`${count} patents`);
  await expect(button).toHaveText('Copy citation');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`“${first.title}”, ${first.id}`);
});

test('a second citation that is copied is told for as long as the first', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await page.goto('patents/');
  const button = (no: number) => page.locator(`#patent-${no}`).getByRole('button');
  const told = page.locator('form [aria-live].sr-only');
  await page.clock.runFor(1000);
  await button(21).click();
  await expect(button(21)).toHaveText('Copied');
  await page.clock.runFor(1500);
  await button(20).click();
  await expect(told).toHaveText('Citation of No. 20 copied.');
  await page.clock.runFor(1500);
  await expect(told).toHaveText('Citation of No. 20 copied.');
  await expect(button(20)).toHaveText('Copied');
  await expect(button(21)).toHaveText('Copy citation');
  await page.clock.runFor(600);
  await expect(told).toHaveText('');
  await expect(button(20)).toHaveText('Copy citation');
});

test('a citation that the browser does not let a page copy is there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await page.goto('patents/');
  const row = page.locator(`#patent-${first.no}`);
  await row.getByRole('button', { name: 'Copy citation' }).click();
  await expect(row).toContainText(`“${first.title}”, ${first.id}`);
  await expect(row.getByText(`“${first.title}”, ${first.id}`)).toBeFocused();
  expect(await page.evaluate(() => String(getSelection()))).toContain(`“${first.title}”, ${first.id}`);
});

test('a publication number, a kind and a layer are found and marked', async ({ page }) => {
  // So high that what is found is on the screen.
  await page.setViewportSize({ width: 1280, height: 2000 });
  await page.goto('patents/');
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('patents') ?? [])].map((range) => String(range)).sort());
  await page.getByRole('searchbox').fill('US 2012/0290696 A1');
  await expect(page.getByRole('status')).toHaveText(`1 of ${count} patents`);
  await expect.poll(marked).toEqual(['20120290696', 'US', 'US']);
  await page.getByRole('searchbox').fill('utility');
  await expect(page.getByRole('status')).toHaveText(`1 of ${count} patents`);
  await expect.poll(marked).toEqual(['utility']);
  await page.getByRole('searchbox').fill('nvlink');
  await expect(page.getByRole('status')).toHaveText(`2 of ${count} patents`);
  await expect.poll(marked).toEqual(['NVLink', 'NVLink']);
});

test('the slash leads to the filter from every control but the filter, and Clear leads back to it', async ({
  page,
}) => {
  await page.goto('patents/');
  const query = page.getByRole('searchbox');
  for (const control of [page.getByRole('radio', { name: 'System' }), page.getByLabel('Office')]) {
    await control.focus();
    await page.keyboard.press('/');
    await expect(query).toBeFocused();
  }
  await page.keyboard.type('a/b');
  await expect(query).toHaveValue('a/b');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Clear' }).focus();
  await page.keyboard.press('Enter');
  await expect(query).toBeFocused();
  await expect(query).toHaveValue('');
});

test('Escape in a list leaves what has been chosen', async ({ page }) => {
  await page.goto('patents/');
  const office = page.getByLabel('Office');
  await office.selectOption('China');
  await office.press('Escape');
  await expect(office).toHaveValue('China');
});

test('on paper a long word or number stays in its column', async ({ page }) => {
  await page.goto('patents/');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  const cells = page.locator(`#patent-${first.no} :is(td:nth-child(2), td:nth-child(3))`);
  await cells.evaluateAll((all) => {
    for (const cell of all) cell.textContent = 'W'.repeat(90);
  });
  const beyond = await page
    .locator(`#patent-${first.no} td`)
    .evaluateAll((all) =>
      all.map(
        (cell) => cell.scrollWidth > cell.clientWidth || cell.getBoundingClientRect().right > document.body.clientWidth,
      ),
    );
  expect(beyond).toEqual(Array(8).fill(false));
});

for (const width of [1440, 768, 390, 320])
  test(`no row grows when the script comes late, at ${width} pixels`, async ({ page }) => {
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await late;
      await route.continue();
    });
    // So high that no row waits to come near.
    await page.setViewportSize({ width, height: 6000 });
    await page.goto('patents/', { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    await page.evaluate(() => document.fonts.ready);
    const heights = () => page.locator('tr').evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    const before = await heights();
    expect(await page.locator('tbody button').count()).toBe(0);
    release();
    await expect(rows(page).getByRole('button', { name: 'Copy citation' })).toHaveCount(count);
    expect(await heights()).toEqual(before);
  });

test('a layer’s tag leads to the layer', async ({ page }) => {
  await page.goto('patents/');
  for (const { no, layer } of patents.filter((patent) => patent.layer))
    await expect(page.locator(`#patent-${no} td:nth-child(3) a`)).toHaveAttribute(
      'href',
      new RegExp(`/layers/#${layer}$`),
    );
});

test('every export is linked with its true size', async ({ page, request }) => {
  await page.goto('patents/');
  for (const name of ['patents.csv', 'patents.bib', 'patents.ris', 'patents.csl.json']) {
    const link = page.locator(`main a[download][href$="${name}"]`);
    const bytes = statSync(file(name)).size;
    await expect(link.locator('+ small')).toHaveText(
      bytes < 1000 ? `(${bytes} B)` : `(${(bytes / 1000).toFixed(1)} kB)`,
    );
    expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
  }
});

test('the page fits the first flight and its script is small', async ({ page }) => {
  expect(gzipSync(readFileSync(file('patents/index.html')), { level: 6 }).length).toBeLessThanOrEqual(14_336);
  await page.goto('patents/');
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((script) => script.getAttribute('src') ?? ''));
  const own = scripts.filter((src) => src.includes('PatentTable'));
  expect(own).toHaveLength(1);
  const name = own[0]?.split('/_astro/')[1] ?? '';
  expect(statSync(file(`_astro/${name}.br`)).size).toBeLessThanOrEqual(5_000);
});

test('going forth again to a row that the filter had hidden goes to it', async ({ page }) => {
  await page.goto('patents/?topic=Networking');
  const status = page.getByRole('status');
  await expect(status).toHaveText('7 of 21 patents');
  await page.evaluate(() => location.assign('#patent-3'));
  const target = page.locator('#patent-3:target');
  await expect(target).toBeInViewport();
  await page.goBack();
  await expect(status).toHaveText('7 of 21 patents');
  await page.goForward();
  await expect(target).toBeInViewport();
});
