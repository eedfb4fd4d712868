import { FactBase } from './engine/evidence.ts';
import { explain as explainFacts } from './engine/explain.ts';
import { Ledger } from './engine/ledger.ts';
import { faults } from './faults/all.gen.ts';
import type { Report, ReportRecipient } from './kernel/report.ts';
import { subject } from './kernel/subject.ts';
import { meanings } from './knowledge.ts';
import { prescribeFor } from './prescribe.ts';
import { findProviders } from './providers/index.ts';
import { tellProvider } from './providers/tell.ts';
import { type Bounce, type Bounced, readBounce } from './readers/bounces/read.ts';
import { lineFinder, tellBounce, tellRecipient } from './readers/bounces/told.ts';
import { redact } from './readers/redact.ts';
import { buildReport } from './report/build.ts';
import { Tallies } from './tally.ts';
import { verdictOf } from './verdict.ts';

export interface MailOptions {
  readonly client?: string | undefined;
  readonly provider?: string | undefined;
  readonly name?: string;
  readonly tool?: string;
  readonly now?: () => Date;
}

/** So many recipients are explained in full; the table has all of them. */
const mostTogether = 20;

/** Explains one mail: what became of the message for each recipient, and why. */
export async function explainMail(bytes: Uint8Array, options: MailOptions = {}): Promise<Report> {
  const started = (options.now ?? (() => new Date()))();
  const bounce = await readBounce(bytes);
  const lineOf = lineFinder(new TextDecoder().decode(bytes.subarray(0, 400_000)).split(/\r\n|\n|\r/));
  const ledger = new Ledger(() => started.toISOString());
  const seen = new Set<string>();
  for (const { remote, address } of bounce.recipients)
    for (const { provider, by } of findProviders(cluesOf(remote, address))) {
      if (seen.has(provider.id) || seen.size > 2) continue;
      seen.add(provider.id);
      for (const told of tellProvider(provider, by, subject('domain', address.split('@')[1] ?? '')))
        ledger.tell(told);
    }
  const shown = { ...bounce, recipients: bounce.recipients.slice(0, mostTogether) };
  for (const told of tellBounce(shown, lineOf)) ledger.tell(told);
  const { conclusion } = explainFacts(new FactBase(ledger.facts, meanings), faults);
  return buildReport({
    kind: 'bounce',
    conclusion,
    facts: ledger.facts,
    faults,
    ladder: [],
    prescribe: prescribeFor(ledger.facts, options.client, options.provider),
    target: targetOf(bounce, options.name),
    startedAt: started.toISOString(),
    tool: options.tool ?? 'maildoctor',
    recipients: rowsOf(bounce).map((row) => {
      const lines = lineOf(row.words ?? '') ?? lineOf(row.recipient);
      return lines === undefined ? row : { ...row, lines };
    }),
  });
}

const targetOf = (bounce: Bounce, name: string | undefined): Report['target'] => ({
  is: titles[bounce.kind],
  subject: bounce.subject.slice(0, 200),
  reporter: bounce.reporter,
  ...(name === undefined ? {} : { name }),
});

const titles: Readonly<Record<Bounce['kind'], string>> = {
  bounce: 'delivery report',
  'feedback-report': 'complaint of a recipient (feedback report)',
  'automatic-reply': 'automatic reply, no failure',
  challenge: 'request to confirm the sender',
  newsletter: 'newsletter or list mail, no failure',
  receipt: 'receipt, no failure',
  message: 'ordinary mail, no failure',
};

const cluesOf = (remote: string | undefined, address: string) => {
  const domain = address.split('@')[1];
  return { ...(remote === undefined ? {} : { host: remote }), ...(domain === undefined ? {} : { domain }) };
};

/** The rows of the table of recipients, with the cause for each. */
export function rowsOf(bounce: Bounce, mail?: string): readonly ReportRecipient[] {
  return bounce.recipients.map((r) => {
    const isFailure = bounce.kind === 'bounce' && (r.action === 'failed' || r.action === 'delayed');
    const verdict = isFailure
      ? verdictOf([...tellRecipient(r, bounce.reporter, undefined)], r.remote, r.address.split('@')[1])
      : undefined;
    const lasting = !isFailure ? 'none' : isTemporary(r) ? 'temporary' : 'permanent';
    return {
      recipient: r.address,
      ...(r.original === undefined ? {} : { original: r.original }),
      action: r.action,
      ...(r.status === undefined ? {} : { status: r.status }),
      ...(r.code === 0 ? {} : { code: r.code }),
      ...(r.words === '' ? {} : { words: redact(r.words.slice(0, 600)) }),
      ...(r.remote === undefined ? {} : { remote: r.remote }),
      reporter: bounce.reporter,
      lasting,
      ...(verdict?.fault === undefined ? {} : { fault: verdict.fault }),
      ...(verdict?.certainty === undefined ? {} : { certainty: verdict.certainty }),
      whatToDo: whatToDo(lasting, r, verdict?.fault),
      ...(mail === undefined ? {} : { mail }),
    };
  });
}

/**
 * What the reporting server makes of it: a mail that it has given up comes back although the last reply was a
 * 4yz.
 */
const isTemporary = (r: Bounced): boolean =>
  r.action === 'delayed' ||
  (r.code >= 400 && r.code < 500) ||
  (r.code === 0 && r.status?.startsWith('4.') === true);

const gone = [
  'sending/recipient-unknown',
  'sending/recipient-disabled',
  'sending/recipient-moved',
  'sending/recipient-domain-unknown',
  'sending/recipient-address-malformed',
  'sending/destination-accepts-no-mail',
];
const asks = [
  'sending/recipient-restricted',
  'sending/sender-blocked-by-recipient',
  'sending/recipient-mailbox-full',
];

function whatToDo(
  lasting: ReportRecipient['lasting'],
  r: Bounced,
  fault: string | undefined,
): ReportRecipient['whatToDo'] {
  if (lasting === 'none' || r.action === 'delayed') return 'nothing';
  if (fault !== undefined && gone.includes(fault)) return lasting === 'permanent' ? 'remove' : 'retry';
  if (fault !== undefined && asks.includes(fault)) return 'ask';
  return lasting === 'temporary' || fault === 'sending/delivery-expired' ? 'retry' : 'nothing';
}

/** Many mails in one report: every recipient, and how often each cause came. */
export async function explainMails(
  mails: AsyncIterable<{ readonly name: string; readonly bytes: Uint8Array }>,
  options: MailOptions = {},
): Promise<Report> {
  const started = (options.now ?? (() => new Date()))();
  const tallies = new Tallies(faults);
  const recipients: ReportRecipient[] = [];
  const kinds = new Map<string, number>();
  let count = 0;
  for await (const { name, bytes } of mails) {
    count++;
    const bounce = await readBounce(bytes);
    kinds.set(bounce.kind, (kinds.get(bounce.kind) ?? 0) + 1);
    if (bounce.kind !== 'bounce') continue;
    for (const row of rowsOf(bounce, name)) {
      if (recipients.length < mostRows) recipients.push(row);
      if (row.lasting === 'none') continue;
      tallies.add(row.fault, {
        at: bounce.at,
        account: row.recipient,
        host: row.remote ?? row.recipient.split('@')[1],
        line: count,
        text: `${row.recipient}: ${row.code ?? ''} ${row.words ?? ''}`.trim(),
      });
    }
  }
  const ranked = tallies.ranked();
  const report = buildReport({
    kind: 'bounce',
    conclusion: { diagnoses: [], advice: [], ruledOut: [], undecided: [], unexplained: [], symptoms: [] },
    facts: [],
    faults,
    ladder: [],
    prescribe: () => [],
    target: {
      is: 'mails',
      mails: count,
      kinds: Object.fromEntries(kinds),
      ...(options.name === undefined ? {} : { name: options.name }),
    },
    startedAt: started.toISOString(),
    tool: options.tool ?? 'maildoctor',
    recipients,
    tallies: ranked,
  });
  return {
    ...report,
    verdict: ranked.some((t) => t.fault !== undefined) ? 'fault' : ranked.length > 0 ? 'unsure' : 'healthy',
  };
}

const mostRows = 100_000;
