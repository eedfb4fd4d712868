import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const path = (from: string): string => fileURLToPath(new URL(`../${from}`, import.meta.url));

/** The page of `maildoctor serve`: files with hashed names that fetch nothing from anywhere else. */
export async function buildPage(outDir = path('dist/page')): Promise<void> {
  await build({
    configFile: false,
    root: path('src/ui'),
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Nothing is put into the page's own text: the content policy allows no script or style there.
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}
