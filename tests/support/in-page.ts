/** Questions asked inside a page. Each function runs there, so it uses nothing but its own text and the DOM. */

/**
 * Scrolls to the end a screen at a time, and back. What appears on demand appears in the frame after the one that has the
 * browser notice.
 */
export async function readToEnd(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }
  scrollTo(0, 0);
}

/** Every stop of the Tab key in document order, as a name. */
export function listStops(): string[] {
  // Where a browser knows of it, what is moved by its place in a row is also reached there.
  const inOrder = (parent: Element): (HTMLElement | SVGElement)[] => {
    const children = [...parent.children] as (HTMLElement | SVGElement)[];
    if (getComputedStyle(parent).getPropertyValue('reading-flow') === 'flex-visual')
      children.sort((a, b) => Number(getComputedStyle(a).order) - Number(getComputedStyle(b).order));
    return children.flatMap((child) => [child, ...inOrder(child)]);
  };
  const all = inOrder(document.documentElement);
  const groups = new Set<string>();
  return all.flatMap((element) => {
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
    return [`${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 30)}`];
  });
}

/** The element in focus and what is wrong with how it shows; undefined when nothing has the focus. */
export function lookAtFocus(): { name: string; faults: string[] } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const name = `${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 30)}`;
  const faults: string[] = [];
  const marked = [element, element.nextElementSibling, element.closest('label')].some((one) => {
    if (!one) return false;
    const style = getComputedStyle(one);
    return (
      style.outlineStyle === 'auto' || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2)
    );
  });
  // Shapes of a drawing show it by a thick line of their own.
  const drawn = [element, element.firstElementChild].some((one) => {
    if (!(one instanceof SVGElement)) return false;
    const { stroke, strokeWidth } = getComputedStyle(one);
    return stroke !== 'none' && Number.parseFloat(strokeWidth) >= 3;
  });
  if (!marked && !drawn) faults.push('shows no focus');
  const boxes = [...element.getClientRects()].filter((box) => box.bottom > 0 && box.top < innerHeight && box.width > 0);
  const seen = boxes.some((box) => {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2);
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element));
  });
  if (!seen) faults.push('is not in sight');
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
  const room = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
  for (let box = element.parentElement; room > 0 && box && box !== document.body; box = box.parentElement) {
    const style = getComputedStyle(box);
    const scrolls = /auto|scroll|hidden/.test(style.overflowX);
    if (!scrolls && style.overflowX !== 'clip' && style.contentVisibility !== 'auto') continue;
    // A table has no such margin, whatever its style says; half a pixel is rounding.
    const hasMargin = !scrolls && style.display !== 'table';
    const margin = 0.5 + (hasMargin ? Number.parseFloat(style.overflowClipMargin) || 0 : 0);
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const beyond = boxes.map((one) => Math.max(left - one.left, one.right - right, top - one.top, one.bottom - bottom));
    if (Math.max(...beyond) + room > margin) faults.push(`has its outline cut off by ${box.tagName}.${box.className}`);
  }
  return { name, faults };
}

/** Resolves when everything has been laid out: on a narrow screen what is below the first one, after the first paint. */
export async function settle(): Promise<void> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}

/** Opens all notes. */
export function unfold(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** What sticks out of the page, and text that is cut off. */
export function faultsOfLayout(): string[] {
  const faults: string[] = [];
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${(element.textContent ?? '').trim().slice(0, 40)}`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    faults.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      // What scrolls by itself does not widen the page.
      let box = element.parentElement;
      while (box && !/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
      if (!box && element.getBoundingClientRect().right > root.clientWidth + 1)
        faults.push(`sticks out: ${name(element)}`);
    }
  }
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const style = getComputedStyle(element);
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
    // One pixel is how text for screen readers is hidden from the eye.
    if (!hides || element.clientWidth <= 1 || element.clientHeight <= 1 || !element.textContent?.trim()) continue;
    const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (cut) faults.push(`cut off: ${name(element)}`);
  }
  return faults.slice(0, 10);
}

/** Lets the next Tab key begin at the top, also on a page that put the focus somewhere. */
export function startAtTop(): void {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}
