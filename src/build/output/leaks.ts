/** What must never be published: server code of the build, source maps, paths of the machine it was built on. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isText } from './text-files.ts';

/**
 * Files of a built site that should not be there.
 * @param folder the built site
 * @param paths absolute paths that must not occur in any text file
 * @returns one line for each finding, sorted
 */
export function findLeaks(folder: string, paths: string[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .flatMap((file) => {
      if (/(^|[\\/])\.prerender([\\/]|$)/.test(file)) return [`${file}: server code of the build`];
      if (file.endsWith('.map')) return [`${file}: a source map`];
      if (!isText(file)) return [];
      const content = readFileSync(path.join(folder, file), 'utf8');
      if (content.includes('sourceMappingURL=')) return [`${file}: a link to a source map`];
      return paths.filter((place) => content.includes(place)).map((place) => `${file}: the path ${place}`);
    })
    .sort();
}
