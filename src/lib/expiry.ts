/** When `security.txt` runs out (RFC 9116, 2.5.5): readers ignore it afterwards. */

const DAY = 86_400_000;

/**
 * What the owner has to be told of it; undefined when all is well.
 * @param expires day it stands until, as `2027-11-01`
 * @param now the moment it is looked at
 */
export function expiryNotice(expires: string, now: Date): string | undefined {
  const days = Math.floor((Date.parse(`${expires}T00:00:00Z`) - now.getTime()) / DAY);
  if (days < 0) return 'security.txt has run out, and readers ignore it: give a day within the next year';
  if (days <= 30) {
    const when = days === 0 ? 'within a day' : days === 1 ? 'in 1 day' : `in ${days} days`;
    return `security.txt runs out ${when}: give a new day within the next year`;
  }
  return days > 366 ? 'security.txt should not stand for more than a year' : undefined;
}
