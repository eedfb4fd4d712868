import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { explain } from '../explain.ts';
import { explainLog } from '../explain-log.ts';
import { explainMail, explainMails } from '../explain-mail.ts';
import type { Report } from '../kernel/report.ts';
import { looksLikeMail } from '../readers/bounces/index.ts';
import { serverLogReader } from '../readers/logs/index.ts';
import { bytesOf, linesOf } from '../sources/bytes.ts';
import { collect, withHead } from '../sources/head.ts';
import { mailsAt, split } from '../sources/mails.ts';
import { keepMemorySmall } from '../sources/memory.ts';
import type { CheckOptions } from './options.ts';
import { exitCodes, UsageError } from './usage.ts';
import { version } from './version.ts';

const headLength = 64_000;
const mostText = 8_000_000;
/** A log of more lines is summarised; a few lines are explained together. */
const fewLines = 25;

/** A file, a folder of mails, the text itself in words, or standard input. Opens no socket. */
export async function explainInput(words: readonly string[], options: CheckOptions): Promise<Report> {
  const [first] = words;
  const common = {
    client: options.client,
    provider: options.provider,
    tool: `maildoctor ${version}`,
  };
  const isInput = first === undefined || (first === '-' && words.length === 1);
  if (!isInput && (words.length > 1 || !existsSync(first))) return explainText(words.join(' '), common);
  const path = isInput ? '-' : first;
  const named = isInput ? common : { ...common, name: first };
  if (!isInput && statSync(first).isDirectory()) return explainMails(mailsAt(first), named);
  return explainBytes(bytesOf(path), named);
}

/** One line of JSON a mail, as they are read: for pipelines. The worst verdict is the exit code. */
export async function explainEach(words: readonly string[], options: CheckOptions): Promise<number> {
  const [path = '-'] = words;
  if (words.length > 1) throw new UsageError('--ndjson reads one file, folder or mailbox');
  if (path !== '-' && !existsSync(path)) throw new UsageError(`there is no file or folder ${path}`);
  let code: number = exitCodes.healthy;
  for await (const { name, bytes } of mailsAt(path)) {
    const report = await explainMail(bytes, {
      client: options.client,
      provider: options.provider,
      tool: `maildoctor ${version}`,
      name,
    });
    if (!process.stdout.write(`${JSON.stringify(report)}\n`)) await once(process.stdout, 'drain');
    if (report.verdict === 'fault') code = exitCodes.fault;
    else if (report.verdict === 'unsure' && code === exitCodes.healthy) code = exitCodes.noConclusion;
  }
  return code;
}

type Named = { client: string | undefined; provider: string | undefined; tool: string; name?: string };

function explainText(text: string, options: Named): Report {
  if (text.trim() === '') throw new UsageError('explain got an empty text');
  return explain(text, options);
}

/** A log and a mailbox may have any size: they are read as they come. */
async function explainBytes(bytes: AsyncIterable<Buffer>, options: Named): Promise<Report> {
  const { head, whole } = await withHead(bytes, headLength);
  const text = head.toString('utf8');
  if (/^From \S+ .{10,60}\n/.test(text) && looksLikeMail(text))
    return explainMails(named(whole, options.name), options);
  if (looksLikeMail(text)) return explainMail(await collect(whole, mostText), options);
  if (text.split('\n').length > fewLines && serverLogReader.recognise(text.slice(0, 16_000)) > 0.5) {
    keepMemorySmall();
    return explainLog(linesOf(whole), options);
  }
  return explainText((await collect(whole, mostText)).toString('utf8'), options);
}

async function* named(bytes: AsyncIterable<Buffer>, name = 'standard input') {
  let number = 0;
  for await (const mail of split(bytes)) {
    number++;
    yield { name: `${name} (${number})`, bytes: mail };
  }
}
