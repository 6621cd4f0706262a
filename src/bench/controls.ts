/**
 * How long each control of a page takes from the reader's input to the next frame.
 *
 * The times are those of the browser's own event timing, from its trace, where they are not rounded to 8 ms: from the
 * key to the presentation of the frame after it, at the phone's processor. The browser is to be started unpaced, else
 * up to 17 ms of waiting for the screen are in them. A control is driven to its ends and back; each setting counts with
 * the median of its rounds, a control with its slowest setting.
 */
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { withPhone } from './browser.ts';
import { median } from './stats.ts';

/** A control and its slowest setting. */
export interface Answer {
  /** What the control is called. */
  control: string;
  /** Milliseconds from the input to the frame that follows it. */
  milliseconds: number;
}

/** The least a browser can do: native controls on an otherwise empty page. */
export const BARE_CONTROLS = `data:text/html,${encodeURIComponent(
  '<!doctype html><meta name=viewport content="width=device-width"><form><input type=range aria-label=slider max=30>' +
    '<label><input type=radio name=a checked>radio</label><label><input type=radio name=a>b</label></form>',
)}`;

const selector = [
  'button, summary, select, textarea, [role=slider], [role=tab], [data-act][tabindex="0"]',
  'input:not([type=hidden], [type=radio]), input[type=radio]:checked',
].join();

/** Most controls of a page that are tried: the rows of a long list have the same ones. */
const MOST = 40;
/** How often each setting is measured. */
const ROUNDS = 5;

/** Milliseconds a key is held down; letting it go is an input of its own. */
const HELD = 80;

/** Keys that bring a control of each kind to its ends, and over its other settings. */
const keysOf: Record<string, readonly string[]> = {
  range: ['Home', 'ArrowRight', 'End', 'ArrowLeft'],
  slider: ['Home', 'ArrowRight', 'End', 'ArrowLeft'],
  radio: ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'],
  cell: ['ArrowRight', 'Space', 'ArrowDown', 'Space', 'ArrowLeft', 'ArrowUp'],
  select: ['End', 'Home'],
  text: ['g', 'p', 'u', 'Backspace'],
  number: ['ArrowUp', 'ArrowDown'],
  press: ['Space'],
};

/** Uses every control of a page by keyboard, on the slow processor; the slowest control first. */
export function measureControls(browser: Browser, url: string): Promise<Answer[]> {
  return withPhone(browser, { network: false }, async ({ page }) => {
    await page.goto(url, { waitUntil: 'networkidle0' });
    await page.evaluate(() => window.addEventListener('submit', (event) => event.preventDefault()));
    await startEverything(page);
    const answers: Answer[] = [];
    for (const control of (await page.$$(selector)).slice(0, MOST)) {
      const answer = await measure(page, control);
      if (answer) answers.push(answer);
    }
    return answers.sort((a, b) => b.milliseconds - a.milliseconds);
  });
}

/** Goes through the page once, so that everything that starts when it comes near has started. */
async function startEverything(page: Page): Promise<void> {
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  for (let screen = 0; screen <= Math.min(screens, 60); screen += 1) {
    await page.evaluate((at) => scrollTo(0, at * innerHeight), screen);
    await page.evaluate(rest, 60);
  }
}

async function measure(page: Page, control: ElementHandle): Promise<Answer | undefined> {
  const about = await control.evaluate(describe);
  if (!about) return undefined;
  await page.evaluate(rest, 300);
  const keys = keysOf[about.kind] ?? keysOf['press'] ?? [];
  const starts: number[] = [];
  await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const key of keys) {
      if (about.resets) await control.evaluate(disturb);
      await page.evaluate(rest, about.resets ? 200 : 30);
      starts.push(await page.evaluate(() => performance.now()));
      await page.keyboard.press(key as 'Space', { delay: HELD });
      await page.evaluate(rest, 60);
    }
  const waits = timings(await page.tracing.stop(), starts);
  const settings = keys
    .map((_, setting) => waits.filter((wait, press) => wait > 0 && press % keys.length === setting))
    .filter((rounds) => rounds.length > 0)
    .map(median);
  if (settings.length === 0) return { control: `${about.name} (not timed)`, milliseconds: 0 };
  return { control: about.name, milliseconds: Math.round(Math.max(...settings) * 10) / 10 };
}

/** What event timing says of each press: the slowest of its events. */
function timings(trace: Uint8Array | undefined, starts: readonly number[]): number[] {
  const waits = starts.map(() => 0);
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: { name: string; ph: string; args: { data?: { timeStamp: number; duration: number } } }[];
  };
  for (const { name, ph, args } of traceEvents) {
    if (name !== 'EventTiming' || ph !== 'b' || !args.data) continue;
    const { timeStamp, duration } = args.data;
    const press = starts.findLastIndex((start) => start <= timeStamp);
    waits[press] = Math.max(waits[press] ?? 0, duration);
  }
  return waits;
}

/** Runs in the page: gives a control the focus; undefined when it cannot have it. */
function describe(element: Element): { name: string; kind: string; resets: boolean } | undefined {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return undefined;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  if (document.activeElement !== element) return undefined;
  const input = element instanceof HTMLInputElement ? element : undefined;
  const cell = element.hasAttribute('data-act');
  const type = cell ? 'cell' : (input?.type ?? element.getAttribute('role') ?? element.localName);
  const group = element.closest('[role=radiogroup], [role=grid], [role=group]')?.ariaLabel;
  const label = (type === 'radio' || cell ? group : undefined) ?? element.ariaLabel ?? input?.labels?.[0]?.textContent;
  const name = (label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const place = element.closest('.figure')?.id;
  return {
    name: `${place ? `${place}: ` : ''}${(name || type).slice(0, 40)}`,
    kind: ['search', 'email', 'textarea'].includes(type) ? 'text' : type,
    resets: element instanceof HTMLButtonElement && element.type === 'reset',
  };
}

/** Runs in the page: changes everything a reset button resets. */
function disturb(button: Element): void {
  for (const input of (button as HTMLButtonElement).form?.querySelectorAll('input') ?? []) {
    if (input.type === 'radio') input.checked = true;
    else input.value = input.value === input.max ? input.min : input.max;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

/** Runs in the page: resolves some time after what was done is on the screen. */
function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, milliseconds)));
}
