/** `npm run format`: formats the source; the content is the owner's. */
import { programOf, runScript } from '#lib/tools/packages.ts';

process.exitCode = runScript([programOf('prettier'), '--write', '--log-level', 'warn', '.']);
