// One measured run of our own readers: `bounces FOLDER`, `log FILE`, or `log -` for standard input.
import process from 'node:process';
import { explainLog } from '../src/explain-log.ts';
import { explainMails } from '../src/explain-mail.ts';
import { isQuietLine } from '../src/readers/logs/quiet.ts';
import { bytesOf } from '../src/sources/bytes.ts';
import { linesOf } from '../src/sources/lines.ts';
import { mailsAt } from '../src/sources/mails.ts';
import { inSmallMemory } from '../src/sources/memory.ts';

const [what, path = '-'] = process.argv.slice(2);
const report =
  what === 'bounces'
    ? await explainMails(mailsAt(path))
    : await inSmallMemory(() => explainLog(linesOf(bytesOf(path), isQuietLine)));
const failures = report.tallies.reduce((sum, t) => sum + t.count, 0);
process.stdout.write(
  `${JSON.stringify({ failures, causes: report.tallies.length, unknown: report.target.unknown ?? 0 })}\n`,
);
