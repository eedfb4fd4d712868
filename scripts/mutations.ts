/**
 * `npm run mutations -- PATH`: cuts and damages every mail of `corpora/bounces` under the folder and counts
 * recipients that the mail's truth does not have. Mails whose truth names no address are left out. Exit 1
 * when a mail outside the disputed ones names somebody else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readBounce } from '../src/readers/bounces/read.ts';
import { disputed } from './disputed.ts';
import { mutationsOf } from './mutate.ts';

const folder = join(process.argv[2] ?? '../shared', 'corpora/bounces');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<
  string,
  readonly { readonly recipient: string | null }[] | null
>;
const plain = (address: string): string => address.replace(/^<|>$/g, '').toLowerCase();
const isAddress = (recipient: string | null): recipient is string =>
  recipient !== null && !/\.invalid$|^[|/]/.test(recipient);

let [all, cuts, wrong, debatable] = [0, 0, 0, 0];
for (const [file, rows] of Object.entries(truth)) {
  if (rows === null || !rows.every((row) => isAddress(row.recipient))) continue;
  const names = new Set(rows.map((row) => plain(row.recipient ?? '')));
  const found = new Set<string>();
  for (const { name, bytes } of mutationsOf(readFileSync(join(folder, 'mails', file)))) {
    all++;
    if (name.startsWith('cut')) cuts++;
    const { kind, recipients } = await readBounce(bytes);
    const others = recipients.filter((r) => kind === 'bounce' && !names.has(r.address.toLowerCase()));
    if (others.length === 0) continue;
    if (disputed[file] === undefined) wrong++;
    else debatable++;
    found.add(`${name}: ${others[0]?.address}`);
  }
  if (found.size > 0) say(`${file} (${found.size})  ${[...found].slice(0, 3).join('; ')}`);
}
say(
  `${all} mutations, ${cuts} of them cuts: ${wrong} named somebody else, and ${debatable} of disputed mails`,
);
process.exitCode = wrong === 0 ? 0 : 1;
