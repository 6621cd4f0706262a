import { test as unwatched } from '@playwright/test';
import { href } from '#lib/urls.ts';
import { budgets } from '../budgets.ts';
import { expect, test } from '../support/every-page.ts';

test('the first view takes few requests and few bytes, all from the site itself', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const bytes: number[] = [];
  client.on('Network.loadingFinished', ({ encodedDataLength }) => bytes.push(encodedDataLength));
  await page.goto('./', { waitUntil: 'networkidle' });
  expect(bytes.length).toBeLessThanOrEqual(budgets.firstView.requests);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(budgets.firstView.bytes);
});

const everything = [
  'Embracing the Future of AGI!',
  'Four Layers of AI Infrastructure',
  "software doesn't just run on hardware, it resonates with it.",
  'Beyond Algorithms',
  'University of Science and Technology of China',
  'Industry Professor, Jiangnan University',
  'Scalable Wireless Media App for Edge Computing',
  'Feel free to connect via',
];

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all content is there, and the colour control works until the next page', async ({ page }) => {
    await page.goto('./');
    for (const text of everything) await expect(page.getByText(text).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'info@leoustc.com' }).first()).toHaveAttribute(
      'href',
      'mailto:info@leoustc.com',
    );
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  });
});

// What is refused here the browser reports, so the page cannot be quiet.
unwatched('without pictures and fonts all content is there', async ({ page }) => {
  await page.route(/\.(png|webp|avif|svg|ico)$/, (route) => route.abort());
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('./');
  for (const text of everything) await expect(page.getByText(text).first()).toBeVisible();
});

test('the choice of colours lasts, and is there before the first paint', async ({ page }) => {
  await page.goto('./');
  const html = page.locator('html');
  await expect(html).toHaveCSS('color-scheme', 'light dark');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(html).toHaveCSS('color-scheme', 'dark');
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { schemeAtBody: document.documentElement.dataset['scheme'] });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  expect(await page.evaluate(() => Reflect.get(window, 'schemeAtBody'))).toBe('dark');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'System' }).check();
  await expect(html).toHaveCSS('color-scheme', 'light dark');
});

test('of two choices of colours in one frame the last holds, and nothing is done again', async ({ page }) => {
  await page.goto('./');
  const schemes = await page.evaluate(async () => {
    const seen: (string | undefined)[] = [];
    new MutationObserver(() => seen.push(document.documentElement.dataset['scheme'])).observe(
      document.documentElement,
      {
        attributes: true,
      },
    );
    document.getElementById('scheme-light')?.click();
    document.getElementById('scheme-dark')?.click();
    for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
    return seen;
  });
  expect(schemes).not.toContain('light');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

test('a choice of colours made on another page holds on the one that is open, and on the one gone back to', async ({
  page,
  context,
}) => {
  await page.goto('./');
  const other = await context.newPage();
  await other.goto('cv/');
  await other.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  // What the browser does with a page it has kept as it was.
  await page.evaluate(() => {
    localStorage.setItem('scheme', 'light');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
});

test('a page is asked for when its link is pressed, a file or a place on the page is not', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  const asked: string[] = [];
  client.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') asked.push(new URL(prefetchUrl).pathname);
  });
  await client.send('Preload.enable');
  await page.goto('./');
  for (const link of ['a[href$="#books"]', 'a[href$="/cv.pdf"]', 'a[href$="/cv/"]', 'a[href$="/layers/#gpu-nvlink"]']) {
    await page.locator(link).first().hover();
    await page.mouse.down();
    await page.mouse.move(0, 0);
    await page.mouse.up();
  }
  await expect.poll(() => asked).toEqual([href('cv/'), href('layers/')]);
});

test('the bar leads to a part of the home page there, and to the page of it from elsewhere', async ({ page }) => {
  const bar = () =>
    page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')]));
  await page.goto('./');
  expect(await bar()).toEqual([
    [href(''), 'page'],
    [href('#layers'), null],
    [href('#books'), null],
    [href('#patents'), null],
    [href('cv/'), null],
    [href('#contact'), null],
  ]);
  await page.goto('patents/');
  expect(await bar()).toEqual([
    [href(''), null],
    [href('layers/'), null],
    [href('#books'), null],
    [href('patents/'), 'page'],
    [href('cv/'), null],
    [href('#contact'), null],
  ]);
});

test('each plane of the stack leads to its layer', async ({ page }) => {
  await page.goto('./');
  const links = page.getByRole('navigation', { name: 'Layers' }).getByRole('link');
  await expect(links).toHaveText([
    /1\s+GPU & NVLink/,
    /2\s+RDMA & Networking/,
    /3\s+Kubernetes & Scheduling/,
    /4\s+AI-Native Application Stack/,
  ]);
  await links.nth(3).locator('path').first().click();
  await expect(page).toHaveURL(/#ai-native-application-stack$/);
});

test('paper gets the text and the addresses, not the bar', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('./');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('group', { name: 'Colour scheme' })).toBeHidden();
  for (const text of everything) await expect(page.getByText(text).first()).toBeVisible();
  const printed = page.locator('#contact').getByRole('link', { name: 'GitHub' });
  expect(await printed.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
    'https://github.com/leoustc',
  );
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('an unknown address leads back into the site', async ({ page }) => {
  await page.goto('./404.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThanOrEqual(6);
});

test('a host answers an unknown address with that page', async ({ request }) => {
  const response = await request.get('./no-such-page/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('Page not found');
});

test('a heading is read aloud without the dash that stands behind it in a copy', async ({ page }) => {
  await page.goto('./');
  const headings = page.locator('.books').getByRole('heading');
  await expect(headings.first()).toHaveText('Beyond Algorithms —');
  await expect(headings.first()).toHaveAccessibleName('Beyond Algorithms');
});
