/** How long each control of a page takes from the reader's input to the next frame. */
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { withPhone } from './browser.ts';

/** A control and its slowest input. */
export interface Answer {
  /** What the control is called. */
  control: string;
  /** Milliseconds from the input to the frame that shows its effect; 16 stands for "within one frame". */
  milliseconds: number;
}

const selector = 'button, summary, select, input:not([type=hidden]), textarea, [role=slider], [role=tab]';

/** Most controls of a page that are tried: the rows of a long list have the same ones. */
const MOST = 40;

/** Keys that change a control of each kind. */
const keysOf: Record<string, readonly string[]> = {
  range: ['ArrowRight', 'ArrowRight', 'ArrowLeft'],
  slider: ['ArrowRight', 'ArrowRight', 'ArrowLeft'],
  radio: ['ArrowRight', 'ArrowLeft'],
  select: ['ArrowDown', 'ArrowUp'],
  text: ['g', 'p', 'u', 'Backspace'],
  number: ['ArrowUp', 'ArrowDown'],
  press: ['Space'],
};

/** Uses every control of a page by keyboard, on the slow processor. */
export function measureControls(browser: Browser, url: string): Promise<Answer[]> {
  return withPhone(browser, { network: false }, async ({ page }) => {
    await page.evaluateOnNewDocument(observeInputs);
    await page.goto(url, { waitUntil: 'networkidle0' });
    const answers: Answer[] = [];
    for (const control of (await page.$$(selector)).slice(0, MOST)) {
      const answer = await measure(page, control);
      if (answer) answers.push(answer);
    }
    return answers.sort((a, b) => b.milliseconds - a.milliseconds);
  });
}

async function measure(page: Page, control: ElementHandle): Promise<Answer | undefined> {
  const about = await control.evaluate(describe);
  if (!about) return undefined;
  await page.evaluate(clear);
  for (const key of keysOf[about.kind] ?? keysOf['press'] ?? []) {
    await page.keyboard.press(key as 'Space');
    await page.evaluate(frame);
  }
  return { control: about.name, milliseconds: await page.evaluate(worst) };
}

/** Runs in the page: remembers the slowest input, and keeps forms from leaving. */
function observeInputs(): void {
  const slowest = { value: 0 };
  Object.assign(window, { __slowest: slowest });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) slowest.value = Math.max(slowest.value, duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  window.addEventListener('submit', (event) => event.preventDefault());
}

/** Runs in the page: gives a control the focus; undefined when it cannot have it. */
function describe(element: Element): { name: string; kind: string } | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  element.focus();
  if (document.activeElement !== element) return undefined;
  const type = element instanceof HTMLInputElement ? element.type : (element.getAttribute('role') ?? element.localName);
  const label = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null)?.[0]?.textContent : undefined;
  const name = (element.ariaLabel ?? label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { name: (name || type).slice(0, 40), kind: ['search', 'email', 'textarea'].includes(type) ? 'text' : type };
}

function clear(): void {
  (window as unknown as { __slowest: { value: number } }).__slowest.value = 0;
}

/** Runs in the page: the slowest input, once the browser has reported it. */
async function worst(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return Math.max(16, (window as unknown as { __slowest: { value: number } }).__slowest.value);
}

/** Runs in the page: resolves when what was done is on the screen. */
function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
