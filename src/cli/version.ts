import { readFileSync } from 'node:fs';

/** From the package itself; both `src/cli/` and `dist/` lie below its folder. */
function readVersion(): string {
  for (const up of ['../package.json', '../../package.json'])
    try {
      const parsed: unknown = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8'));
      if (
        typeof parsed === 'object' &&
        parsed !== null &&
        'version' in parsed &&
        typeof parsed.version === 'string'
      )
        return parsed.version;
    } catch {
      // Not at this level.
    }
  return 'unknown';
}

export const version = readVersion();
