/** The size of a file in words. */

/** `512 B`, `4.2 kB`, `64 kB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const thousands = bytes / 1000;
  return `${thousands < 10 ? thousands.toFixed(1) : thousands.toFixed(0)} kB`;
}
