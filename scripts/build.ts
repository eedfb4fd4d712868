/** `npm run build`: the published package, one file for the command line and library entries with their types. */
import { build } from 'tsdown';

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
});
