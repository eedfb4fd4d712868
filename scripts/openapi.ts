/** `npm run generate`: writes docs/openapi.json from the schemas that validate what the page sends. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '../src/server/document.ts';

const path = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));
writeFileSync(path, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
