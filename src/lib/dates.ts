/** The one place where dates become words. All of them are calendar dates; no clock and no time zone is involved. */

const formats = {
  4: new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric' }),
  7: new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric', month: 'long' }),
  10: new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }),
} as const;

/** `2022` → `2022`, `2022-03` → `March 2022`, `2022-03-28` → `March 28, 2022`. */
export function formatDate(date: string): string {
  const format = formats[date.length as keyof typeof formats];
  if (!format) throw new RangeError(`"${date}" is not YYYY, YYYY-MM or YYYY-MM-DD`);
  return format.format(new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`));
}

/** Years as the content gives them: a list, or a range that may be open. */
export type Years = number[] | { from: number; to?: number | undefined };

/** `[2022, 2023]` → `2022, 2023`; `{from: 2017, to: 2021}` → `2017–2021`; `{from: 2024}` → `2024–today`. */
export function formatYears(years: Years): string {
  if (Array.isArray(years)) return years.join(', ');
  if (years.to === years.from) return String(years.from);
  return `${years.from}–${years.to ?? 'today'}`;
}

/** Years as spans without gaps: `[2018, 2020]` → 2018 to 2018 and 2020 to 2020; an open one has no end. */
export function spans(years: Years | undefined): { startDate?: string; endDate?: string }[] {
  if (years === undefined) return [{}];
  if (!Array.isArray(years)) {
    return [{ startDate: String(years.from), ...(years.to !== undefined && { endDate: String(years.to) }) }];
  }
  const runs: { first: number; last: number }[] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.last === year - 1) run.last = year;
    else runs.push({ first: year, last: year });
  }
  return runs.map(({ first, last }) => ({ startDate: String(first), endDate: String(last) }));
}
