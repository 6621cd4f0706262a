import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Page, test as plain } from '@playwright/test';
import { href } from '#lib/urls.ts';
import { OUT_DIR } from '#lib/env.ts';
import { expect, test } from '../support/every-page.ts';

const essay = href('layers/');
const figures = ['wiring', 'microseconds', 'seats', 'readers'];

/** Scrolls to a figure and waits until it runs. */
async function run(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`${essay}${query}`);
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await expect(page.locator(`#${id}[data-running]`)).toBeAttached();
}

/** The pictures of a figure as markup, without what makes them controls. */
const drawing = (page: Page, id: string) =>
  page.locator(`#${id} [data-part]`).evaluateAll((parts) =>
    parts.map((part) => {
      const copy = part.cloneNode(true) as Element;
      for (const element of [copy, ...copy.querySelectorAll('*')]) {
        for (const { name } of [...element.attributes]) {
          if (/^(role|tabindex|aria-|data-act|data-current)/.test(name)) element.removeAttribute(name);
        }
      }
      return copy.outerHTML;
    }),
  );

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const id of figures) {
    test(`${id} makes its point`, async ({ page }) => {
      await page.goto(essay);
      const figure = page.locator(`#${id}`);
      await expect(figure.getByRole('img').first()).toBeVisible();
      await expect(figure.locator('[data-part=say]')).not.toBeEmpty();
      await expect(figure.locator('form')).toBeHidden();
      await expect(figure.getByText(/Change the/).filter({ visible: true })).toHaveCount(0);
      await expect(figure.locator('figcaption')).toContainText('?');
      await figure.locator('summary').click();
      await expect(figure.locator('math').first()).toBeVisible();
      await expect(figure.locator('table').first()).toBeVisible();
    });
  }
});

for (const id of figures) {
  test(`the first frame of ${id} is the static picture`, async ({ page, browser, baseURL }) => {
    const still = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const before = await still.newPage();
    await before.goto(essay);
    const drawn = await drawing(before, id);
    await still.close();
    await run(page, id);
    expect(await drawing(page, id)).toEqual(drawn);
  });

  test(`${id} takes nonsense in its address for the state it starts in`, async ({ page }) => {
    await run(page, id);
    const drawn = await drawing(page, id);
    const junk = ['size', 'gpu', 'link', 'pair', 'seats', '__proto__', ''].map((key) => `${id}.${key}=%3Cimg+src=x%3E`);
    await run(page, id, `?${junk.join('&')}&${id}.unknown=${'9'.repeat(5000)}`);
    expect(await drawing(page, id)).toEqual(drawn);
  });
}

test('a slider changes the words, the sentence, the picture and the address', async ({ page }) => {
  await run(page, 'microseconds');
  const figure = page.locator('#microseconds');
  const size = figure.getByRole('slider', { name: 'Message size' });
  await size.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  await expect(figure.locator('output').first()).toHaveText('1\u00a0MiB');
  await expect(size).toHaveAttribute('aria-valuetext', '1\u00a0MiB');
  await expect(figure.locator('[data-part=say]')).toContainText('RDMA 43.9\u00a0µs');
  await expect(figure.locator('p[role=status]')).toContainText('TCP on 1 core 220\u00a0µs');
  await expect(page).toHaveURL(/\?microseconds\.size=20$/);
});

test('an input is answered in words at once, the pictures wait for the frame after the next', async ({ page }) => {
  await run(page, 'microseconds');
  const slider = page.locator('#microseconds').getByRole('slider', { name: 'Message size' });
  const seen = await slider.evaluate(async (element) => {
    const input = element as HTMLInputElement;
    const figure = input.closest('.figure');
    const pictures = () => [...(figure?.querySelectorAll('[data-part]') ?? [])].map((part) => part.outerHTML).join();
    const before = pictures();
    input.value = '20';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const words = figure?.querySelector('output')?.textContent;
    await new Promise(requestAnimationFrame);
    return { words, waits: pictures() === before };
  });
  expect(seen).toEqual({ words: '1\u00a0MiB', waits: true });
  await expect(page.locator('#microseconds [data-part=bars] title')).toHaveText(/1.MiB/);
});

for (const id of figures) {
  test(`what ${id} becomes change by change is what its address draws at once`, async ({ page, context }) => {
    await run(page, id);
    const figure = page.locator(`#${id}`);
    for (const slider of await figure.getByRole('slider').all()) {
      await slider.press('Home');
      await slider.press('ArrowRight');
    }
    for (const group of await figure.getByRole('radiogroup').all()) await group.getByRole('radio').last().check();
    const last = figure.getByRole('radio').last();
    const [name, value] = [await last.getAttribute('name'), await last.getAttribute('value')];
    await expect(page).toHaveURL(new RegExp(`${id}\\.${name}=${value}\\b`));
    const fresh = await context.newPage();
    await run(fresh, id, new URL(page.url()).search);
    await expect.poll(() => drawing(page, id)).toEqual(await drawing(fresh, id));
  });
}

test('one burst of changes is one step back', async ({ page }) => {
  await run(page, 'microseconds');
  const start = await page.evaluate(() => history.length);
  const figure = page.locator('#microseconds');
  await figure.getByRole('slider', { name: 'Cores for TCP' }).focus();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight', { delay: 60 });
  await expect(page).toHaveURL(/microseconds\.cores=13$/);
  expect(await page.evaluate(() => history.length)).toBe(start + 1);
  await page.goBack();
  await expect(figure.locator('output').nth(1)).toHaveText('1\u00a0core'.replace('\u00a0', ' '));
  await page.goForward();
  await expect(figure.locator('output').nth(1)).toHaveText('13 cores');
});

test('an address restores the state, and the largest value stands for a larger one', async ({ page }) => {
  await run(page, 'wiring', '?wiring.wiring=mesh&wiring.size=99');
  const figure = page.locator('#wiring');
  await expect(figure.getByRole('radio', { name: 'Cube mesh, V100' })).toBeChecked();
  await expect(figure.locator('output')).toHaveText('16\u00a0GiB');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.getByRole('radio', { name: 'Switch, H100' })).toBeChecked();
  await expect(page).toHaveURL(/layers\/$/);
});

test('opening a state is neither announced nor a step in the history', async ({ page }) => {
  await run(page, 'wiring', '?wiring.size=99&microseconds.size=20&seats.policy=hand&seats.seats=0-63&readers.gpu=b200');
  for (const id of figures) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id}[data-running]`)).toBeAttached();
  }
  const start = await page.evaluate(() => history.length);
  // Whatever the others had to say would be said before this.
  await page.locator('#readers').getByRole('slider', { name: 'At once' }).press('Home');
  await expect(page).toHaveURL(
    /\?wiring\.size=99&microseconds\.size=20&seats\.policy=hand&seats\.seats=0-63&readers\.gpu=b200&readers\.readers=0$/,
  );
  expect(await page.evaluate(() => history.length)).toBe(start + 1);
  const said = page.locator('.figure [role=status]');
  await expect(said).toHaveText(['', '', '', /^1 reader with 2.k tokens each on one B200/]);
});

test('what the reader sets while the script is on its way is taken over', async ({ page }) => {
  const arrived = Promise.withResolvers<void>();
  await page.route(/\/element\.[^/]*\.js$/, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.goto(`${essay}?microseconds.cores=5`);
  const figure = page.locator('#microseconds');
  await figure.getByRole('slider', { name: 'Message size' }).press('End');
  await figure.getByRole('radio', { name: '800 Gb/s' }).check();
  arrived.resolve();
  await expect(figure).toHaveAttribute('data-running');
  await expect(figure.locator('output')).toHaveText(['64\u00a0MiB', '5 cores']);
  await expect(figure.getByRole('radio', { name: '800 Gb/s' })).toBeChecked();
  await expect(figure.locator('[data-part=say]')).toContainText(/^64.MiB at 800.Gb\/s: /);
  await expect(page).toHaveURL(/\?microseconds\.cores=5&microseconds\.size=26&microseconds\.link=800$/);
});

test('the matrix is walked with the arrow keys', async ({ page }) => {
  await run(page, 'wiring', '?wiring.wiring=mesh');
  const grid = page.getByRole('grid', { name: 'Links between the GPUs; rows send, columns receive' });
  await expect(grid.getByRole('gridcell')).toHaveCount(64);
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  // A screen reader hears the cells, not the letters drawn under them as well.
  expect(await grid.ariaSnapshot()).not.toContain('text:');
  await grid.getByRole('gridcell', { name: 'GPU 0 to GPU 3: NV2' }).click();
  await expect(page.getByRole('radio', { name: 'One pair: tap a link' })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(grid.getByRole('gridcell', { name: 'GPU 1 to GPU 4: SYS, 12\u00a0GB/s, in use' })).toBeFocused();
  await expect(page.locator('#wiring [data-part=say]')).toContainText('GPU 1 copies 1\u00a0GiB to GPU 4 over SYS');
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
});

test.describe('when its script cannot be had', () => {
  test('the picture stays and the controls go', async ({ page }) => {
    await page.route(/element\.[^/]*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw 0' }),
    );
    await page.goto(essay);
    await page.locator('#wiring').scrollIntoViewIfNeeded();
    await expect(page.locator('#wiring form')).not.toBeAttached();
    await expect(page.locator('#wiring').getByRole('img').first()).toBeVisible();
  });
});

// Not quiet: the error is reported.
plain('a figure that fails later is the picture in the document again', async ({ page, browser, baseURL }) => {
  const pictures = (shown: Page) =>
    shown.locator('#seats [data-part]').evaluateAll((parts) => parts.map((part) => part.outerHTML));
  const still = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const before = await still.newPage();
  await before.goto(essay);
  const drawn = await pictures(before);
  await still.close();
  await run(page, 'seats');
  const reported = page.waitForEvent('pageerror');
  await page.evaluate(() => {
    const set = Element.prototype.setAttribute;
    let left = 20;
    Element.prototype.setAttribute = function (...attribute) {
      if (this.closest('[data-part=racks]') && left-- <= 0) throw new Error('broken');
      set.apply(this, attribute);
    };
  });
  await page.getByRole('slider', { name: 'Earlier jobs' }).press('Home');
  expect((await reported).message).toBe('broken');
  await expect(page.locator('#seats form')).not.toBeAttached();
  expect(await pictures(page)).toEqual(drawn);
  await expect(page.locator('#seats')).not.toHaveAttribute('data-running');
});

test('every control of a figure can be hit with a thumb, and every cell of the matrix', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const id of figures) {
    await run(page, id);
    const small = await page
      .locator(`#${id}`)
      .locator('.matrix [data-act], input[type=range], .choice label, button, summary')
      .evaluateAll((elements) =>
        elements
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return Math.min(width, height) < 43.95;
          })
          .map((element) => element.textContent?.trim() || element.localName),
      );
    expect([id, small]).toEqual([id, []]);
  }
});

test.describe('under a thumb', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a slider that is swept over in scrolling keeps its value', async ({ page, context }) => {
    await run(page, 'wiring');
    const slider = page.locator('#wiring').getByRole('slider');
    const seen = await page.evaluateHandle(() => {
      const events: string[] = [];
      for (const type of ['input', 'pointercancel']) addEventListener(type, () => events.push(type));
      return events;
    });
    await slider.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { x = 0, y = 0, width = 0, height = 0 } = (await slider.boundingBox()) ?? {};
    const touch = await context.newCDPSession(page);
    const [left, top] = [x + width / 2, y + height / 2];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: left, y: top }] });
    for (let move = 1; move <= 10; move += 1) {
      const touchPoints = [{ x: left, y: top - move * 15 }];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => seen.jsonValue()).toEqual(['input', 'pointercancel']);
    await expect(slider).toHaveValue('30');
    await expect(page.locator('#wiring output')).toHaveText('1\u00a0GiB');
    await expect(page).toHaveURL(/layers\/$/);
  });

  test('pictures and sliders leave scrolling and zooming to the reader', async ({ page }) => {
    await page.goto(essay);
    const actions = await page
      .locator('.figure, .figure *')
      .evaluateAll((elements) => [...new Set(elements.map((element) => getComputedStyle(element).touchAction))].sort());
    expect(actions).toEqual(['auto', 'manipulation', 'pan-y pinch-zoom']);
  });
});

test('a layer is where its link leads, at every width and after its note was opened', async ({ page }) => {
  await page.goto(essay);
  await page.locator('#wiring summary').click();
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole('navigation', { name: 'Layers' }).getByRole('link').last().click();
    const layer = page.locator('main > section').last();
    const off = () => layer.evaluate((section) => Math.abs(section.getBoundingClientRect().top - 27));
    await expect.poll(off).toBeLessThan(5);
  }
});

test('a figure out of sight draws nothing until the reader is back', async ({ page }) => {
  await run(page, 'wiring');
  const drawn = await drawing(page, 'wiring');
  await page.locator('#readers').scrollIntoViewIfNeeded();
  await expect(page.locator('#readers[data-running]')).toBeAttached();
  await page.evaluate(async () => {
    history.pushState(null, '', '?wiring.wiring=mesh&wiring.size=20');
    dispatchEvent(new PopStateEvent('popstate'));
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
  });
  await expect(page.locator('#wiring output')).toHaveText('1\u00a0MiB');
  expect(await drawing(page, 'wiring')).toEqual(drawn);
  await page.locator('#wiring').scrollIntoViewIfNeeded();
  await expect(page.locator('#wiring [data-part=say]')).toContainText(
    'Cube mesh, V100: eight GPUs agree on 1\u00a0MiB',
  );
});

test('no other page loads a figure', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(href());
  expect(scripts).toEqual([]);
});

test('the scripts of all figures together are at most 24 kB', () => {
  const folder = path.join(OUT_DIR, '_astro');
  const html = readFileSync(path.join(OUT_DIR, 'layers/index.html'), 'utf8');
  const seen = new Set<string>();
  const follow = (text: string): void => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.js') && text.includes(file))) {
      if (seen.has(name)) continue;
      seen.add(name);
      follow(readFileSync(path.join(folder, name), 'utf8'));
    }
  };
  follow(html);
  const total = [...seen].reduce(
    (sum, name) => sum + brotliCompressSync(readFileSync(path.join(folder, name))).length,
    0,
  );
  expect(seen.size).toBeGreaterThan(4);
  expect(total).toBeLessThanOrEqual(24_000);
});

test('what stands above the first figure fits the first round trip', () => {
  const html = readFileSync(path.join(OUT_DIR, 'layers/index.html'), 'utf8');
  const above = html.slice(0, html.indexOf('<svg', html.indexOf('class="figure"')));
  expect(gzipSync(above, { level: 6 }).length).toBeLessThanOrEqual(14_336);
});

test('the words in the figures are no larger than those of the essay, in every window', async ({ page }) => {
  for (const width of [600, 768, 1024, 1200, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(essay);
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>('.figure svg:has(text)')].map(
        (svg) => 12 * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width),
      ),
    );
    expect(sizes.length).toBeGreaterThan(6);
    expect([width, sizes.filter((size) => size < 10 || size > 18)]).toEqual([width, []]);
  }
});
