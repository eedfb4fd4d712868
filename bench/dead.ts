// A host that swallows every packet: when the first provisional answer comes, and the last one.

import { controlsFile } from '../lab/world/client.ts';
import { check } from '../src/cli/check.ts';
import { readServerUrl } from '../src/readers/settings.ts';

const started = performance.now();
const after = (): string => `${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s`;
const urls = [
  'imaps://alice@example.test@dead.example.test',
  'smtp://alice@example.test@dead.example.test:587',
];
const report = await check(
  urls.map(readServerUrl),
  { connectTo: [], controls: controlsFile, budget: false },
  {
    question: () => {},
    provisional: (now) => {
      const first = now.diagnoses[0];
      if (first !== undefined) console.log(`${after()}  so far: ${first.fault} (${first.certainty})`);
    },
  },
);
const first = report.diagnoses[0];
console.log(`${after()}  final: ${first?.fault ?? report.verdict} (${first?.certainty ?? ''})`);
