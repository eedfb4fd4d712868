import { addressesIn, addressIn, addressOfField, isDaemon, sameAddress } from './address.ts';
import { divide, headerOf } from './body.ts';
import { kindOf, type MailKind } from './kind.ts';
import { type Mail, readMail } from './mail.ts';
import { notificationOf } from './notification.ts';
import { addressedIn, type Known, lonelyIn, type Named, namedIn } from './recipients.ts';
import { enhancedIn, replyIn, type Stage } from './reply.ts';
import { hostOfField, readStatus, type StatusGroup } from './status.ts';

export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'unknown';

/** What became of the mail for one recipient. */
export interface Bounced {
  readonly address: string;
  /** The address that was written to, where the report names another one. */
  readonly original: string | undefined;
  readonly action: Action;
  /** As the mail has it; never made up. */
  readonly status: string | undefined;
  readonly code: number;
  readonly stage: Stage;
  readonly words: string;
  readonly remote: string | undefined;
}

export interface Bounce {
  readonly kind: MailKind;
  readonly subject: string;
  /** The server that reports. */
  readonly reporter: string;
  readonly at: string | undefined;
  readonly messageId: string | undefined;
  readonly recipients: readonly Bounced[];
}

export async function readBounce(bytes: Uint8Array, depth = 0): Promise<Bounce> {
  const mail = await readMail(bytes);
  const bounce = notificationOf(mail) ?? bounceOf(mail);
  // A gateway may wrap the report of another server; where its own words say nothing, that one counts.
  if (depth === 0 && isWrapped(mail, bounce)) {
    const inner = await readBounce(carriedIn(bytes), 1);
    if (inner.kind === 'bounce' && inner.recipients.length > 0) return inner;
  }
  return bounce;
}

const isWrapped = (mail: Mail, bounce: Bounce): boolean =>
  bounce.kind === 'bounce' &&
  /report-type="?delivery-status|multipart\/report/i.test(mail.original) &&
  bounce.recipients.every((r) => r.code === 0 && r.status === undefined);

/** The bytes of the message that a mail carries. */
function carriedIn(bytes: Uint8Array): Uint8Array {
  let text = '';
  for (const byte of bytes.subarray(0, 64_000)) text += String.fromCharCode(byte);
  const part = /\ncontent-type:\s{0,4}message\/rfc822/i.exec(text);
  const start = part === null ? null : /\r?\n\r?\n/.exec(text.slice(part.index));
  return part === null || start === null
    ? new Uint8Array(0)
    : bytes.subarray(part.index + start.index + start[0].length);
}

/** What a mail says about the delivery of another one. */
export function bounceOf(mail: Mail): Bounce {
  const { report, original } = divide(mail.text);
  const returned = headerOf(mail.original === '' ? original : mail.original);
  const kind = kindOf(mail, report);
  const status = readStatus(mail.status.length > 0 ? mail.status.join('\n\n') : mail.text);
  return {
    kind,
    subject: mail.headers.get('subject') ?? '',
    reporter: status.reporter ?? reporterOf(mail),
    at: mail.headers.get('date'),
    messageId: returned.get('message-id')?.trim(),
    recipients:
      kind === 'bounce' && mail.isCut !== true
        ? failed(mail, report, status.groups, returned)
        : kind === 'feedback-report'
          ? complained(mail, returned)
          : kind === 'automatic-reply' || kind === 'challenge'
            ? whoAnswers(mail)
            : [],
  };
}

function reporterOf(mail: Mail): string {
  const from = addressIn(mail.headers.get('from') ?? '');
  return from?.slice(from.indexOf('@') + 1).toLowerCase() ?? 'the reporting server';
}

function failed(
  mail: Mail,
  report: string,
  groups: readonly StatusGroup[],
  returned: ReadonlyMap<string, string>,
): readonly Bounced[] {
  const known = {
    sender: addressIn(mail.headers.get('to') ?? ''),
    reporter: addressIn(mail.headers.get('from') ?? ''),
  };
  const named = namedIn(report, known);
  const of = new Map<string, Bounced>();
  for (const group of groups) {
    const address = group.recipient ?? (groups.length === 1 ? named[0]?.address : undefined);
    if (address === undefined || of.has(address.toLowerCase())) continue;
    const own =
      named.find((n) => sameAddress(n.address, address)) ?? named.find((n) => n.address === group.original);
    of.set(
      address.toLowerCase(),
      fromGroup(group, address, own?.words ?? (groups.length === 1 ? report : ''), report),
    );
  }
  if (of.size > 0) return [...of.values()];
  return fromWords(mail, report, named, returned, known).map(({ address, words }) =>
    bouncedOf(address, words, report, mail),
  );
}

/** Without fields for machines: the header that Exim sets, the words, or else whom the message was for. */
function fromWords(
  mail: Mail,
  report: string,
  named: readonly Named[],
  returned: ReadonlyMap<string, string>,
  known: Known,
): readonly Named[] {
  if (returned.size === 0 && endsEarly(report)) return [];
  const listed = [...addressesIn(mail.headers.get('x-failed-recipients') ?? '')];
  // A report inside a report went to the sender; what one is cannot be seen before its `From`.
  const isReport =
    /multipart\/report/i.test(returned.get('content-type') ?? '') ||
    isDaemon(addressIn(returned.get('from') ?? '@') ?? 'mailer-daemon');
  const to = isReport ? [] : [...addressesIn(`${returned.get('to') ?? ''} ${returned.get('cc') ?? ''}`)];
  const isWhole = mail.original !== '' || report.length < mail.text.length;
  if (to.length === 0 && !(isWhole && named.length === 0) && isDoubtful(listed, named)) return [];
  if (
    listed.length > 0 &&
    !(listed.length === 1 && named.length === 1 && to.some((a) => sameAddress(a, named[0]?.address ?? '')))
  )
    return listed.map((address) => ({
      address,
      words: named.find((n) => sameAddress(n.address, address))?.words ?? report,
    }));
  if (named.length > 0) {
    const intended = named.filter((n) => to.some((one) => sameAddress(one, n.address)));
    return named.length > 1 && intended.length > 0 && named.some((n) => isDaemon(n.address))
      ? intended
      : named;
  }
  const one =
    addressedIn(report, to) ??
    addressIn(returned.get('x-envelope-to') ?? returned.get('x-rcpt-to') ?? '') ??
    (isReport ? undefined : addressOfReceived(returned.get('received'))) ??
    to[0] ??
    lonelyIn(report, known);
  return one === undefined ? [] : [{ address: one, words: report }];
}

/** The words end where they begin to name somebody, or in the fields that lead up to it. */
const endsEarly = (report: string): boolean =>
  /:$|^(?:subject|sent|date):/i.test(report.slice(-600).trim().split('\n').at(-1)?.trim() ?? '');

/** The header names a recipient, the words another one or, cut short, nobody. */
const isDoubtful = (listed: readonly string[], named: readonly Named[]): boolean =>
  listed.length === 1 && named.length < 2 && !sameAddress(listed[0] ?? '', named[0]?.address ?? '');

const addressOfReceived = (received: string | undefined): string | undefined =>
  addressIn(/\bfor\s{1,4}<?([^\s;>]{3,320})/i.exec(received ?? '')?.[1] ?? '');

function fromGroup(group: StatusGroup, address: string, own: string, report: string): Bounced {
  const machine = group.diagnostic === undefined ? undefined : replyIn(group.diagnostic);
  const human = own.trim() === '' ? undefined : replyIn(own, own === report);
  const machineSays = machine !== undefined && /\p{L}{3}/u.test(machine.text.replace(/^smtp\b/i, ''));
  // That time ran out is only the frame: the last attempt says why.
  const isFrame =
    machine?.enhanced?.endsWith('.4.7') === true &&
    human !== undefined &&
    human.code > 0 &&
    human.enhanced !== machine.enhanced;
  const spoken = human !== undefined && (human.code > 0 || machine === undefined) ? human : machine;
  const best = machineSays && !isFrame ? machine : spoken;
  const other = best === machine ? human : machine;
  const action = actionOf(group.action, own === '' ? report : own);
  return {
    address,
    original:
      group.original !== undefined && !sameAddress(group.original, address) ? group.original : undefined,
    action,
    status: statusOf(
      best?.enhanced,
      group.status,
      other?.enhanced,
      enhancedIn(best?.text ?? ''),
      enhancedIn(group.diagnostic ?? ''),
    ),
    code: best?.code || other?.code || 0,
    stage: best !== undefined && best.stage !== 'unknown' ? best.stage : (other?.stage ?? 'unknown'),
    words: best?.text ?? '',
    remote: group.remote ?? remoteIn(own),
  };
}

/** The exact one: what the other server said, unless it says no more than "something failed". */
function statusOf(...found: readonly (string | undefined)[]): string | undefined {
  const given = found.filter((s) => s !== undefined);
  return given.find((s) => !s.endsWith('.0.0')) ?? given[0];
}

function bouncedOf(address: string, words: string, report: string, mail: Mail): Bounced {
  const reply = replyIn(words, words === report || !/\p{L}{3}/u.test(words));
  const whole =
    reply === undefined || (reply.code === 0 && reply.enhanced === undefined) ? replyIn(report, true) : reply;
  const best =
    whole !== undefined && (whole.code > 0 || whole.enhanced !== undefined) ? whole : (reply ?? whole);
  return {
    address,
    original: undefined,
    action: actionOf(undefined, `${mail.headers.get('subject') ?? ''}\n${words}\n${report.slice(0, 3000)}`),
    status: best?.enhanced,
    code: best?.code ?? 0,
    stage: best?.stage ?? 'unknown',
    words: best?.text ?? '',
    remote: remoteIn(words),
  };
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

function actionOf(given: string | undefined, words: string): Action {
  const named = actions.find((one) => given?.startsWith(one) === true);
  if (given === 'deliverable') return 'delivered';
  if (named !== undefined) return named;
  if (
    /not yet been delivered|will (?:keep|continue)|(?:still )?(?:delayed|being delayed)|no action is required|delay(?:ed)? (?:reason|notification)|warning: (?:message|could not)|do not need to resend/i.test(
      words,
    ) &&
    !/permanent|given up|giving up|returned/i.test(words)
  )
    return 'delayed';
  return 'failed';
}

/** The server that the words name as the one that refused. */
const remoteIn = (words: string): string | undefined =>
  hostOfField(
    /\b(?:host|server|talking to|remote (?:host|server|mta)[ :]{1,3}|connect(?:ed)? to|relay:?|by)\s{1,3}<?\[?((?:[\w-]{1,63}\.){1,8}[a-z\d]{1,24})\b/i.exec(
      words,
    )?.[1],
  );

function complained(mail: Mail, returned: ReadonlyMap<string, string>): readonly Bounced[] {
  const text = mail.feedback.join('\n\n');
  const fields = [
    ...text.matchAll(/^(?:Original-Rcpt-To|Removal-Recipient|Redacted-Address)\s?:(.{0,400})$/gim),
  ];
  const found = fields.flatMap((f) => addressOfField(f[1] ?? '') ?? []).filter((a) => a.includes('@'));
  const hidden = addressIn(returned.get('x-hmxmroriginalrecipient') ?? '');
  if (hidden !== undefined) found.push(hidden);
  const first = found.length > 0 ? found : [...addressesIn(returned.get('to') ?? '')].slice(0, 1);
  // A request to be taken off the list comes from the recipient.
  if (first.length === 0 && mail.feedback.length === 0 && mail.original === '') return whoAnswers(mail);
  return [...new Set(first)].map((address) => ({ ...nothing, address, action: 'delivered' }));
}

const whoAnswers = (mail: Mail): readonly Bounced[] => {
  const from = addressIn(mail.headers.get('from') ?? '');
  return from === undefined ? [] : [{ ...nothing, address: from, action: 'delivered' }];
};

const nothing: Omit<Bounced, 'address'> = {
  original: undefined,
  action: 'unknown',
  status: undefined,
  code: 0,
  stage: 'unknown',
  words: '',
  remote: undefined,
};
