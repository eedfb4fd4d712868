import { explain } from '../explain.ts';
import { explainLog } from '../explain-log.ts';
import { explainMail, explainMails } from '../explain-mail.ts';
import type { Report } from '../kernel/report.ts';
import { looksLikeMail } from '../readers/bounces/index.ts';
import { serverLogReader } from '../readers/logs/index.ts';
import { isQuietLine } from '../readers/logs/quiet.ts';
import { bytesOf } from '../sources/bytes.ts';
import { collect, withHead } from '../sources/head.ts';
import { linesOf } from '../sources/lines.ts';
import { split } from '../sources/mails.ts';
import { inSmallMemory } from '../sources/memory.ts';
import { inTimeOrder } from '../sources/rotated.ts';
import { UsageError } from './usage.ts';

const headLength = 64_000;
const mostText = 8_000_000;
/** A log of more lines is summarised; a few lines are explained together. */
const fewLines = 25;

export type Named = { client: string | undefined; provider: string | undefined; tool: string; name?: string };

export function explainText(text: string, options: Named): Report {
  if (text.trim() === '') throw new UsageError('explain got an empty text');
  return explain(text, options);
}

/** A log and a mailbox may have any size: they are read as they come. */
export async function explainBytes(bytes: AsyncIterable<Buffer>, options: Named): Promise<Report> {
  const { head, whole } = await withHead(bytes, headLength);
  const text = head.toString('utf8');
  if (/^From \S+ .{10,60}\n/.test(text) && looksLikeMail(text))
    return explainMails(named(whole, options.name), options);
  if (looksLikeMail(text)) return explainMail(await collect(whole, mostText), options);
  if (text.split('\n').length > fewLines && serverLogReader.recognise(text.slice(0, 16_000)) > 0.5) {
    return inSmallMemory(() => explainLog(linesOf(whole, isQuietLine), options));
  }
  return explainText((await collect(whole, mostText)).toString('utf8'), options);
}

/**
 * Several files of one log, plain or packed, as one text.
 *
 * @throws UsageError where one of them is no log
 */
export async function explainLogs(paths: readonly string[], options: Named): Promise<Report> {
  const begins: { file: string; before: number }[] = [];
  async function* batches(): AsyncGenerator<readonly string[]> {
    let lines = 0;
    for (const path of inTimeOrder(paths)) {
      const { head, whole } = await withHead(bytesOf(path), headLength);
      if (head.length > 0 && serverLogReader.recognise(head.toString('utf8').slice(0, 16_000)) < 0.3)
        throw new UsageError(
          `several files are read together only where all are logs of mail servers; ${path} is none`,
        );
      begins.push({ file: path, before: lines });
      for await (const batch of linesOf(whole, isQuietLine)) {
        lines += batch.length;
        yield batch;
      }
    }
  }
  const placeOf = (line: number): { file: string; line: number } => {
    const begin = begins.findLast((b) => b.before < line);
    return { file: begin?.file ?? '', line: line - (begin?.before ?? 0) };
  };
  return inSmallMemory(() => explainLog(batches(), { ...options, name: paths.join(' '), placeOf }));
}

async function* named(bytes: AsyncIterable<Buffer>, name = 'standard input') {
  let number = 0;
  for await (const mail of split(bytes)) {
    number++;
    yield { name: `${name} (${number})`, bytes: mail };
  }
}
