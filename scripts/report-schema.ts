/** `npm run generate`: writes docs/report.schema.json from the descriptors of facts and the report's own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportSchema } from '../src/report/schema.ts';

const folder = fileURLToPath(new URL('../docs/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}report.schema.json`, `${JSON.stringify(reportSchema(), null, 2)}\n`);
