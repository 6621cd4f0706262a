import { expect, type Page, test } from '@playwright/test';
import { withoutTransition } from '../support/every-page.ts';

test.beforeEach(async ({ page }) => {
  page.on('console', (message) => expect.soft(message.text(), 'console').toBe(''));
  page.on('pageerror', (error) => {
    if (!withoutTransition.test(error.message)) expect.soft(error.message, 'page error').toBe('');
  });
});

test('loses nothing that is typed while it opens', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.type('not for the search');
  await page.route('**/search/', async (route) => {
    await page.keyboard.type('prefix treelets');
    await route.continue();
  });
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toHaveValue('prefix treelets');
  await expect(page.locator('site-search li')).toHaveCount(1);
  await page.unrouteAll();
  await page.goBack();
  await page.keyboard.type('nothing/');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

/** Holds every request for the search, which then never comes. */
const hold = (page: Page) => page.route('**/search/', () => {});

/** Opens the search by its link, half a second later, and tells what is in its field. */
async function openSearch(page: Page): Promise<string> {
  await page.waitForTimeout(500);
  await page.unrouteAll();
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  return page.getByRole('searchbox').inputValue();
}

test('forgets what is typed when another page is opened instead', async ({ page }) => {
  await page.goto('./');
  await hold(page);
  await page.keyboard.press('/');
  await page.keyboard.type('abc');
  await page.goto('patents/');
  await page.keyboard.type('  hello');
  expect(await openSearch(page)).toBe('');
});

test('forgets what is typed when the load is stopped', async ({ page }) => {
  await page.goto('./');
  await hold(page);
  const client = await page.context().newCDPSession(page);
  await page.keyboard.press('/');
  await page.keyboard.type('abc');
  await client.send('Page.stopLoading');
  await page.keyboard.type('hello');
  expect(await openSearch(page)).toBe('');
});

test('forgets what is typed when the search could not be reached', async ({ page }) => {
  await page.goto('./');
  await page.route('**/search/', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.keyboard.press('/');
  await failed;
  await expect(page).toHaveURL(/^chrome-error:/);
  await page.goBack();
  await expect(page).toHaveURL('./');
  await page.keyboard.type('hello');
  expect(await openSearch(page)).toBe('');
});

test('takes nothing that is typed into a field, and no shortcut', async ({ page }) => {
  await page.goto('patents/');
  await page.getByRole('searchbox').focus();
  await page.route('**/search/', async (route) => {
    await page.keyboard.type('pcie');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+c');
    await page.keyboard.type('rdma');
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('rdma');
});

test('opens from a control that takes no text', async ({ page }) => {
  for (const [path, control] of [
    ['./', 'input[type=radio]'],
    ['layers/', 'input[type=range]'],
  ] as const) {
    await page.goto(path);
    await page.locator(control).first().focus();
    await page.keyboard.press('/');
    await expect(page).toHaveURL(/\/search\/$/);
  }
});

test('leaves the key of the search to a field of text', async ({ page }) => {
  await page.goto('search/');
  await page.keyboard.type('and/or');
  await expect(page.getByRole('searchbox')).toHaveValue('and/or');
});

/** Whether the page makes use of the key `/`, pressed where nothing has the focus. */
const usesSlash = (page: Page) =>
  page.evaluate(() => {
    const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });

test('its single key can be turned off for all pages, and on again', async ({ page }) => {
  const choice = page.getByRole('checkbox', { name: 'The key / opens the search' });
  await page.goto('search/');
  await choice.uncheck();
  for (const path of ['search/', 'patents/', './']) {
    await page.goto(path);
    if (path === 'patents/') await expect(page.getByRole('status')).toHaveText('21 patents');
    await page.locator(':focus').evaluateAll(([field]) => (field as HTMLElement | undefined)?.blur());
    expect(await usesSlash(page)).toBe(false);
  }
  await page.goto('search/');
  await expect(choice).not.toBeChecked();
  await choice.check();
  await page.goto('patents/');
  await expect(page.getByRole('status')).toHaveText('21 patents');
  expect(await usesSlash(page)).toBe(true);
});

test('the choice of its key says what was chosen on another page', async ({ page, context }) => {
  const choiceOn = (shown: Page) => shown.getByRole('checkbox', { name: 'The key / opens the search' });
  await page.goto('search/');
  const other = await context.newPage();
  await other.goto('search/');
  await choiceOn(other).uncheck();
  await expect(choiceOn(page)).not.toBeChecked();
  await choiceOn(page).check();
  await expect(choiceOn(other)).toBeChecked();
});

test('offers no choice of its key where nothing can be kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  await page.goto('search/');
  await expect(page.getByRole('checkbox', { name: 'The key / opens the search' })).toBeDisabled();
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  await page.goto('./');
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL(/\/search\/$/);
});

for (const key of ['/', 'Control+k', 'Control+K']) {
  test(`opens with ${key}, ready to type`, async ({ page }) => {
    await page.goto('./');
    await page.keyboard.press(key);
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  });
}

const things = [
  ['layer', 'interconnect-sensitive', 'Kubernetes & Scheduling', '/layers/#kubernetes-scheduling'],
  ['patent by its number', 'CN119179440A', 'Distributed Storage Based on Centralized Metadata', '/patents/#patent-19'],
  ['patent by its own number', 'No. 17', 'Heterogenous Clustered Devices via PCIe CXL and UCIe', '/patents/#patent-17'],
  [
    'patent by its grant',
    'US 8,972,453 B2',
    'Longest Prefix Matching of Variable-Sized Hierarchical Names by Treelets',
    '21',
  ],
  ['patent by its grant in China', 'CN109688204 B', 'File Download Using Named Data Networking', '/patents/#patent-10'],
  [
    'patent by its number on paper',
    'ZL201721177080.3',
    'Portable Accelerated Mobile Video Transmission',
    '/patents/#patent-2',
  ],
  ['patent by its layer', 'kubernetes', 'Intelligent Rendering Scheduling System', '/patents/#patent-8'],
  ['patent by its title', 'treelets', 'Longest Prefix Matching of Variable-Sized Hierarchical Names by Treelets', '21'],
  ['book', 'quantum theory', 'Beyond Algorithms', '/#beyond-algorithms'],
  ['degree', 'wisconsin', 'Ph.D., University of Wisconsin - Madison', '/#education'],
  ['degree by its place in one word', 'Wisconsin-Madison', 'Ph.D., University of Wisconsin - Madison', '/#education'],
  ['speed written in one word', '200gbps', 'RDMA & Networking', '/layers/#rdma-networking'],
  ['word in two parts', 'tensor-native', 'AI-Native Application Stack', '/layers/#ai-native-application-stack'],
  ['words as they stand', '"content-centric networking"', 'Vehicular Networking with Content-Centric Networking', '14'],
  ['affiliation', 'akraino', 'Voting member, Linux Foundation Edge and Akraino Project', '/#affiliations'],
  ['figure by its sources', 'nccl', 'Eight GPUs, several wirings', '/layers/#wiring'],
  ['figure by its note', 'h100', 'One GPU, many readers', '/layers/#readers'],
  ['figure by its controls', 'oversubscribed', 'Same GPUs, different seats', '/layers/#seats'],
  ['figure by its caption', 'sockperf', 'Where the microseconds go', '/layers/#microseconds'],
  ['way to write', 'email', 'Contact', '/#contact'],
  ['files of the CV', 'pdf', 'CV', '/cv/'],
  ['contact card', 'vcard', 'Contact', '/#contact'],
  ['files of the patents', 'download bibtex', 'Selected Patents', '/patents/'],
  ['state of a book', 'coming soon', 'Behind Algorithms', '/#behind-algorithms'],
  ['kind of a patent', 'granted invention', 'Text and Content Classification System', '/patents/#patent-5'],
  ['word in another form', 'cache', 'File Transfer Based on Named Data Networking Caching Algorithm', '20'],
  ['word that is being typed', 'infer', 'AI-Native Application Stack', '/layers/#ai-native-application-stack'],
  ['word of two letters', 'ai', 'Four Layers of AI Infrastructure', '/#layers'],
  [
    'word beside one that is nowhere',
    'treelets infiniband',
    'Longest Prefix Matching of Variable-Sized Hierarchical Names by Treelets',
    '21',
  ],
] as const;
for (const [thing, words, title, address] of things) {
  test(`finds the ${thing}`, async ({ page }) => {
    await page.goto('search/');
    await page.keyboard.type(words);
    const result = page.locator('site-search').getByRole('link', { name: title, exact: true });
    await expect(result).toHaveAttribute('href', new RegExp(`${address}$`));
  });
}

test('tells what it has searched for, when that is less than was asked', async ({ page }) => {
  await page.goto('search/?q=nvlink+zzzz');
  await expect(page.getByRole('status')).toHaveText('6 results for “nvlink”.');
  await page.getByRole('searchbox').fill('zzzz US 8,972,453 B2 yyyy');
  await expect(page.getByRole('status')).toHaveText('1 result for “US8972453B2”.');
});

test('is worked with the keyboard alone', async ({ page }) => {
  await page.goto('search/');
  await page.keyboard.type('rdma');
  await expect(page.getByRole('status')).toHaveText('6 results for “rdma”.');
  await expect(page).toHaveURL(/\?q=rdma$/);
  const list = page.locator('site-search ol').getByRole('link');
  await page.keyboard.press('ArrowDown');
  await expect(list.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(list.nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/layers\/#rdma-networking$/);
  await page.goBack();
  await expect(list).toHaveCount(6);
});

test('opens with Enter the first result of what is in the field, not of what was there before', async ({ page }) => {
  await page.goto('search/');
  await page.keyboard.type('quantum theory');
  await expect(page.getByRole('status')).toHaveText('1 result for “quantum theory”.');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('treelets');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/patents\/#patent-21$/);
});

test('says that it is searching, and marks the results of an earlier question', async ({ page }) => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  // None of its results is one of the next question, whose answer has to wait for the network.
  await page.goto('search/?q=madison');
  const list = page.locator('site-search ol');
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await page.route('**/fragment/*', async (route) => {
    await asked;
    await route.continue();
  });
  await page.getByRole('searchbox').fill('treelets');
  await expect(page.getByRole('status')).toHaveText('Searching…');
  await expect(list).toHaveAttribute('aria-busy', 'true');
  answer();
  await expect(page.getByRole('status')).toHaveText('1 result for “treelets”.');
  await expect(list).toHaveAttribute('aria-busy', 'false');
});

test('finds also where the browser refuses to change the address once more', async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('too often', 'SecurityError');
    };
  });
  await page.goto('search/');
  await page.keyboard.type('treelets');
  await expect(page.getByRole('status')).toHaveText('1 result for “treelets”.');
});

for (const words of ['xyzzy', 'infiniband', 'author', 'info@leoustc.com'])
  test(`says so when nothing is found: ${words}`, async ({ page }) => {
    await page.goto(`search/?q=${words}`);
    await expect(page.getByRole('status')).toHaveText(`No results for “${words}”.`);
    await expect(page.locator('site-search li')).toHaveCount(0);
  });

test('shows where the words stand, and that there is more before and after', async ({ page }) => {
  await page.goto('search/?q=reactive');
  const place = page.locator('site-search li p');
  await expect(place).toHaveText(/^… .* reactive, .* …$/);
  await expect(place.locator('mark')).toHaveText('reactive,');
});

test('shows no text where there is only the title', async ({ page }) => {
  await page.goto('search/?q=affiliations');
  const result = page.locator('site-search li').filter({ hasText: 'Professional Affiliations' });
  await expect(result).toHaveText('Professional AffiliationsSection');
});

test('fetches nothing of the index before it is asked', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(fetched.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test('leads to the lists without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('search/');
  await expect(page.locator('noscript a').nth(3)).toBeVisible();
  await expect(page.locator('site-search input')).toHaveCount(2);
  await expect(page.locator('site-search input:visible')).toHaveCount(0);
  await context.close();
});
