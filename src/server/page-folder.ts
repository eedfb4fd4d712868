import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Where the built page lies: beside the bundle, or in a checkout, where it is built anew when its sources
 * have changed since. Undefined where it is not built and cannot be.
 */
export async function pageFolder(say: (words: string) => void): Promise<string | undefined> {
  const beside = here('page/');
  if (existsSync(join(beside, 'index.html'))) return beside;
  const [sources, built] = [here('../ui/'), here('../../dist/page/')];
  const isBuilt = existsSync(join(built, 'index.html'));
  if (!existsSync(sources)) return isBuilt ? built : undefined;
  if (isBuilt && !isNewer(sources, join(built, 'index.html'))) return built;
  try {
    // Not a word that a bundler could follow: only a checkout has it.
    const builder = here('../../scripts/build-page.ts');
    say('Building the page (once) …');
    const { buildPage } = (await import(builder)) as { buildPage: (out: string) => Promise<void> };
    await buildPage(built);
    return built;
  } catch (error) {
    say(
      `The page could not be built (${error instanceof Error ? error.message.slice(0, 200) : ''}): run npm ci.`,
    );
    return isBuilt ? built : undefined;
  }
}

function isNewer(folder: string, file: string): boolean {
  const since = statSync(file).mtimeMs;
  return globSync('**/*', { cwd: folder }).some((f) => statSync(join(folder, f)).mtimeMs > since);
}
