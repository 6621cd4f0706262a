/** The first such element in another. @throws when it is missing or not of this type */
export function findPart<T extends Element>(whole: Element, selector: string, type: new () => T): T {
  const part = whole.querySelector(selector);
  if (!(part instanceof type)) throw new Error(`${selector} is missing`);
  return part;
}
