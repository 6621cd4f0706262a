/**
 * How long each control of a page takes from the reader's input to the next frame, and to the last frame it changes.
 *
 * The first are those of the browser's own event timing, from its trace, where they are not rounded to 8 ms: from the
 * key to the presentation of the frame after it, at the phone's processor. The second go on to the frame drawn after
 * the last paint before the next key. The browser is to be started unpaced, else up to 17 ms of waiting for the screen
 * are in each frame. A control is driven to its ends and back; each setting counts with the median of its rounds, a
 * control with its slowest setting.
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
  /** Milliseconds from the input to the last frame that shows something of the change. */
  settled: number;
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
  const ends: number[] = [];
  await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'devtools.timeline.frame'] });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const key of keys) {
      if (about.resets) await control.evaluate(disturb);
      await page.evaluate(rest, about.resets ? 200 : 30);
      starts.push(await page.evaluate(() => performance.now()));
      await page.keyboard.press(key as 'Space', { delay: HELD });
      await page.evaluate(rest, 90);
      ends.push(await page.evaluate(() => performance.now()));
    }
  const waits = timings(await page.tracing.stop(), { starts, ends }, about.kind === 'press' ? 'keyup' : 'keydown');
  const settings = keys
    .map((_, setting) => waits.filter(({ next }, press) => next > 0 && press % keys.length === setting))
    .filter((rounds) => rounds.length > 0);
  const slowest = (pick: (wait: Wait) => number) =>
    Math.round(Math.max(0, ...settings.map((rounds) => median(rounds.map(pick)))) * 10) / 10;
  return {
    control: settings.length === 0 ? `${about.name} (not timed)` : about.name,
    milliseconds: slowest(({ next }) => next),
    settled: slowest(({ next, last }) => Math.max(next, last)),
  };
}

/** What came of one press of a key, in milliseconds. */
interface Wait {
  /** To the next frame: the slowest of the events of this press. */
  next: number;
  /** To the end of the last paint before the next press. */
  last: number;
}

/** An event of a trace; times in microseconds, those of `data` in milliseconds of the page. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  ts: number;
  dur?: number;
  args: { data?: { type: string; timeStamp: number; duration: number } };
}

/** What a trace says of each press; `acts` is the event that controls of this kind act on. */
function timings(
  trace: Uint8Array | undefined,
  { starts, ends }: { starts: readonly number[]; ends: readonly number[] },
  acts: string,
): Wait[] {
  const waits = starts.map(() => ({ next: 0, last: 0, from: Number.NaN }));
  const pressAt = (time: number) =>
    waits[starts.findIndex((start, press) => start <= time && time < (ends[press] ?? 0))];
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const timed = traceEvents.filter(({ name, ph, args }) => name === 'EventTiming' && ph === 'b' && args.data);
  for (const { args } of timed) {
    const { type, timeStamp = 0, duration = 0 } = args.data ?? {};
    const wait = pressAt(timeStamp);
    if (!wait) continue;
    wait.next = Math.max(wait.next, duration);
    if (type === acts) wait.from = timeStamp;
  }
  const [first] = timed;
  const zero = (first?.ts ?? 0) / 1e3 - (first?.args.data?.timeStamp ?? 0);
  for (const { name, pid, ts, dur = 0 } of traceEvents) {
    if (name !== 'Paint' || pid !== first?.pid) continue;
    const end = (ts + dur) / 1e3 - zero;
    const wait = pressAt(end);
    if (wait && end > wait.from) wait.last = Math.max(wait.last, end - wait.from);
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
