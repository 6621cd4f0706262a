/** The size of a file in words. */

/** `512 B`, `4.2 kB`, `64 kB`, `2.5 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toFixed(size < 9.95 ? 1 : 0)} ${unit}`;
}
