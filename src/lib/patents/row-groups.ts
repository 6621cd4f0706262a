/** How the page divides a long list of rows into groups, of which the browser lays out only those near the screen. */

/** Rows of the first groups: small ones, for what is on the screen while a reader filters. */
const FIRST = [2, 3, 5, 15, 25, 25, 25] as const;
/** Rows of each further group. */
const FURTHER = 25;

/** Groups that hold the rows shown before more are asked for. */
export const FEW = FIRST.length;
/** Rows shown before more are asked for. */
export const LIMIT = FIRST.reduce<number>((sum, rows) => sum + rows, 0);

/** The rows of one group. */
export function groupOf<T>(rows: readonly T[], index: number): T[] {
  const start =
    index < FEW ? FIRST.slice(0, index).reduce<number>((sum, size) => sum + size, 0) : LIMIT + (index - FEW) * FURTHER;
  return rows.slice(start, start + (FIRST[index] ?? FURTHER));
}

/** The rows in groups, the last of which may be shorter. */
export function inGroups<T>(rows: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let left = rows.length; left > 0; left -= groups.at(-1)?.length ?? left)
    groups.push(groupOf(rows, groups.length));
  return groups;
}
