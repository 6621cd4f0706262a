import { expect, paths, test } from '../support/every-page.ts';

const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

for (const path of paths) {
  for (const [device, viewport] of Object.entries(devices)) {
    test(`the Tab key visits everything on ${path} in its order, in sight (${device})`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(path);
      const wanted = await page.evaluate(listStops);
      const visited: string[] = [];
      const faults: string[] = [];
      for (let step = 0; step <= wanted.length; step += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(lookAtFocus);
        if (stop === undefined || stop.name === visited[0]) break;
        visited.push(stop.name);
        faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(visited).toEqual(wanted);
    });
  }

  test(`on ${path} the first stop skips to the content, and Escape closes what opens`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(followsMain)).toBe(true);
    const openers = page.locator('[popovertarget]:visible, [aria-haspopup]:visible');
    for (let index = 0; index < (await openers.count()); index += 1) {
      await openers.nth(index).press('Enter');
      await page.keyboard.press('Escape');
      expect(await page.locator(':popover-open, dialog[open]').count()).toBe(0);
      await expect(openers.nth(index)).toBeFocused();
    }
  });
}

/** Every stop of the Tab key in document order, as a name with its place in the document. Runs in the page. */
function listStops(): string[] {
  const all = [...document.querySelectorAll<HTMLElement | SVGElement>('*')];
  const groups = new Set<string>();
  return all.flatMap((element, index) => {
    if (
      element.tabIndex < 0 ||
      !element.matches('a[href], button, input, select, textarea, summary, [tabindex], audio, video')
    )
      return [];
    if (element.matches(':disabled') || element.closest('[inert]')) return [];
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return [];
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const chosen = document.querySelector<HTMLInputElement>(
        `input[type=radio][name="${CSS.escape(element.name)}"]:checked`,
      );
      if ((chosen && chosen !== element) || groups.has(element.name)) return [];
      groups.add(element.name);
    }
    return [`${index} ${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 30)}`];
  });
}

/** The element in focus and what is wrong with how it shows; undefined when nothing has the focus. Runs in the page. */
function lookAtFocus(): { name: string; faults: string[] } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const index = [...document.querySelectorAll('*')].indexOf(element);
  const name = `${index} ${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 30)}`;
  const faults: string[] = [];
  const marked = [element, element.nextElementSibling, element.closest('label')].some((one) => {
    if (!one) return false;
    const style = getComputedStyle(one);
    return (
      style.outlineStyle === 'auto' || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2)
    );
  });
  if (!marked) faults.push('shows no focus');
  const boxes = [...element.getClientRects()].filter((box) => box.bottom > 0 && box.top < innerHeight && box.width > 0);
  const seen = boxes.some((box) => {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2);
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element));
  });
  if (!seen) faults.push('is not in sight');
  return { name, faults };
}

/** Whether the focus is in the content or after it. Runs in the page. */
function followsMain(): boolean {
  const main = document.getElementById('main');
  const focus = document.activeElement;
  if (!main || !focus) return false;
  return (
    main.contains(focus) ||
    Boolean(main.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING) ||
    focus === document.body
  );
}
