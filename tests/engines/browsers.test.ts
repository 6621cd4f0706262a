import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '#lib/env.ts';
import { type Engine, launchers } from '../support/engine.ts';
import { faultsOfLayout, listStops, lookAtFocus, settle, startAtTop } from '../support/in-page.ts';
import { type Reporting, serveWithReports } from '../support/reports.ts';
import { notRun } from '../support/tools.ts';

const axe = readFileSync(path.join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** Stops of the Tab key walked on a page; Chromium walks them all. */
const most = 40;

for (const { name, missing, narrowest, start } of launchers) {
  if (missing) notRun(name, missing);

  describe.skipIf(missing)(name, () => {
    let site: Reporting;
    let engine: Engine;

    beforeAll(async () => {
      site = await serveWithReports();
      engine = await start({ script: true, dark: false });
    });
    afterAll(async () => {
      await engine.close();
      site.close();
    });

    test('reports what a policy refuses', async () => {
      await engine.open(site.control);
      await expect.poll(() => site.reports.length, { timeout: 10_000 }).toBe(1);
      site.reports.length = 0;
    });

    test('shows every page without a refusal, a finding of axe or a fault of layout', async () => {
      for (const page of site.paths) {
        await engine.open(site.url + page);
        await engine.add(axe);
        // So high that nothing waits to come near the screen: axe would find what is not laid out yet too small.
        await engine.resize(1440, 6000);
        await engine.run(wakeUp);
        await engine.run(settle);
        expect([page, await engine.run(findingsOfAxe)]).toEqual([page, []]);
        for (const width of [narrowest, 768, 1440]) {
          await engine.resize(width, 900);
          expect([page, width, await engine.run(faultsOfLayout)]).toEqual([page, width, []]);
        }
      }
      expect(site.reports).toEqual([]);
    });

    test('walks every page with the Tab key', async () => {
      for (const page of site.paths) {
        await engine.open(site.url + page);
        await engine.run(wakeUp);
        const wanted = (await engine.run(listStops)).slice(0, most);
        await engine.run(startAtTop);
        const visited: string[] = [];
        const faults: string[] = [];
        while (visited.length < wanted.length) {
          await engine.press('Tab');
          const stop = await engine.run(lookAtFocus);
          if (!stop) break;
          visited.push(stop.name);
          faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
        }
        expect([page, visited, faults]).toEqual([page, wanted, []]);
      }
    });

    test('lets every figure respond', async () => {
      for (const page of site.paths) {
        await engine.open(site.url + page);
        await engine.run(wakeUp);
        const count = await engine.run(() => document.querySelectorAll('main input[type=range], main select').length);
        for (let index = 0; index < count; index += 1) {
          expect([page, index, await engine.run(changeControl, index)]).toEqual([page, index, 'changed']);
        }
      }
      expect(site.reports).toEqual([]);
    });

    test('reports no refusal and no error with every control of every page used', async () => {
      let used = 0;
      for (const page of site.paths) {
        await engine.open(site.url + page);
        await engine.run(wakeUp);
        const { controls, errors } = await engine.run(useControls);
        expect([page, errors]).toEqual([page, []]);
        used += controls;
      }
      expect(used).toBeGreaterThan(80);
      expect(site.reports).toEqual([]);
    });

    test('keeps for the search what is typed while it opens', async () => {
      await engine.open(site.url);
      // Who has used every control has turned the key off.
      await engine.run(() => localStorage.clear());
      await engine.run(typeKeys, '/rdma');
      const typed = () => engine.run(() => document.querySelector<HTMLInputElement>('[type=search]')?.value);
      await expect.poll(typed, { timeout: 10_000 }).toBe('rdma');
    });

    test('finds what the reader types', async () => {
      await engine.open(`${site.url}search/`);
      expect(await engine.run(search, 'memory')).toContain('RDMA & Networking');
      expect(site.reports).toEqual([]);
    });
  });

  describe.skipIf(missing)(`${name} in the dark, without script`, () => {
    let site: Reporting;
    let engine: Engine;

    beforeAll(async () => {
      site = await serveWithReports();
      engine = await start({ script: false, dark: true });
    });
    afterAll(async () => {
      await engine.close();
      site.close();
    });

    test('shows every page, dark, with its text', async () => {
      for (const page of site.paths) {
        await engine.open(site.url + page);
        const seen = await engine.run(lookAround);
        expect([page, seen.dark, seen.headings > 0, seen.characters > 20]).toEqual([page, true, true, true]);
        expect([page, await engine.run(faultsOfLayout)]).toEqual([page, []]);
      }
      expect(site.reports).toEqual([]);
    });
  });
}

/** What axe finds. Runs in the page. */
async function findingsOfAxe(): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { axe } = globalThis as unknown as {
    axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
  };
  const { violations } = await axe.run({ runOnly: tags });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Moves a control and tells whether the content answered. Runs in the page. */
async function changeControl(index: number): Promise<string> {
  const control = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'main input[type=range], main select',
  )[index];
  const main = document.querySelector('main');
  if (!control || !main) return 'missing';
  const content = () =>
    main.innerHTML + [...main.querySelectorAll('output, input')].map((one) => (one as HTMLInputElement).value).join();
  control.scrollIntoView();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const chosen = control instanceof HTMLSelectElement ? control.selectedIndex : 0;
  const set = control.value;
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
  } else {
    const { value } = control;
    control.stepUp();
    if (control.value === value) control.stepDown();
  }
  const value = content();
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  for (let wait = 0; wait < 200 && content() === value; wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const answered = value !== content();
  // The next control begins where this one did.
  if (control instanceof HTMLSelectElement) control.selectedIndex = chosen;
  else control.value = set;
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  return answered ? 'changed' : 'unmoved';
}

/** Uses every control of the page and counts them; what the page throws meanwhile are its errors. Runs in the page. */
async function useControls(): Promise<{ controls: number; errors: string[] }> {
  const errors: string[] = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => {
    // The clipboard is for a reader's own click.
    if (reason?.name !== 'NotAllowedError') errors.push(String(reason));
  });
  const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const set = async (control: HTMLInputElement | HTMLSelectElement, values: string[]) => {
    for (const value of values) {
      control.value = value;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
      await rest(20);
    }
  };
  const controls = [...document.querySelectorAll<HTMLElement>('summary, select, input, button, svg [tabindex]')];
  for (const control of controls) {
    if (control instanceof HTMLSelectElement)
      await set(
        control,
        [...control.options].map(({ value }) => value),
      );
    else if (!(control instanceof HTMLInputElement) || /^(radio|checkbox)$/.test(control.type))
      control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    else await set(control, control.type === 'range' ? [control.min, control.max] : ['memory', '']);
    await rest(20);
  }
  document.querySelector<HTMLInputElement>('input[name=scheme]')?.click();
  await rest(500);
  return { controls: controls.length, errors };
}

/** Types a question into the search and tells what is found. Runs in the page. */
async function search(question: string): Promise<string> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return 'no field';
  field.value = question;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  for (let wait = 0; wait < 200 && !document.querySelector('site-search li'); wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return document.querySelector('site-search ol')?.textContent ?? '';
}

/** Scrolls through the page, so that what wakes on sight is awake. Runs in the page. */
async function wakeUp(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
    figure.scrollIntoView();
    const end = performance.now() + 10_000;
    while (!('running' in figure.dataset) && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 60));
  }
  scrollTo(0, 0);
  await new Promise((resolve) => setTimeout(resolve, 400));
}

/** What a reader sees first. Runs in the page. */
function lookAround(): { dark: boolean; headings: number; characters: number } {
  const canvas = getComputedStyle(document.body).backgroundColor;
  const [lightness = 1] = canvas.match(/[\d.]+/g)?.map(Number) ?? [];
  const texts = [...document.querySelectorAll('main :is(h1, h2, p, li, td)')].filter((text) => text.checkVisibility());
  return {
    dark: canvas.startsWith('rgb') ? lightness < 60 : lightness < 0.3,
    headings: document.querySelectorAll('h1, h2').length,
    characters: texts.map((text) => text.textContent).join('').length,
  };
}

/** Presses keys of one character, one directly after the other. */
function typeKeys(text: string): void {
  for (const key of text) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}
