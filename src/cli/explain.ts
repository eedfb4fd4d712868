import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { explainMail, explainMails } from '../explain-mail.ts';
import type { Report } from '../kernel/report.ts';
import { explainBytes, explainLogs, explainText } from '../session/explain.ts';
import type { CheckOptions } from '../session/options.ts';
import { exitCodes, UsageError } from '../session/usage.ts';
import { version } from '../session/version.ts';
import { bytesOf } from '../sources/bytes.ts';
import { mailsAt } from '../sources/mails.ts';

/**
 * A file, the files of one log, a folder of mails, the text itself in words, or standard input. Opens no
 * socket.
 */
export async function explainInput(words: readonly string[], options: CheckOptions): Promise<Report> {
  const [first] = words;
  const common = {
    client: options.client,
    provider: options.provider,
    tool: `maildoctor ${version}`,
  };
  const isInput = first === undefined || (first === '-' && words.length === 1);
  if (words.length > 1 && words.every((word) => existsSync(word))) return explainLogs(words, common);
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
