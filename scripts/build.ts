/**
 * `npm run build`: the published package, one file for the command line and library entries with their types,
 * and the page of `maildoctor serve` with the worlds of its demo.
 */
import { cpSync } from 'node:fs';
import { build } from 'tsdown';
import { buildPage } from './build-page.ts';

/** What `--help` needs, in one file: each further file costs Node a millisecond or two. */
const start =
  /src[\\/](cli[\\/](commands|help|parse)|session[\\/](options|usage|nearest|version)|report[\\/]text)\.ts$|package\.json$/;

await build({
  config: false,
  entry: { cli: 'src/cli/main.ts', index: 'src/index.ts', report: 'src/report/index.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node22',
  dts: true,
  clean: true,
  outDir: 'dist',
  fixedExtension: false,
  logLevel: 'warn',
  outputOptions: { codeSplitting: { groups: [{ name: 'start', test: start }] } },
});
cpSync('cases/worlds/demo', 'dist/demo', { recursive: true });
await buildPage();
