import type { Mail } from './mail.ts';
import type { Bounce, Bounced } from './read.ts';
import { replyIn } from './reply.ts';

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 1000) : []);

/** Sending services also report as JSON, some of them by mail (Amazon SES through SNS). */
export function notificationOf(mail: Mail): Bounce | undefined {
  const start = mail.text.indexOf('{');
  if (
    start === -1 ||
    start > 400 ||
    !/"(?:notificationType|eventType|Message)"/.test(mail.text.slice(start, start + 4000))
  )
    return undefined;
  const outer = jsonIn(mail.text.slice(start));
  const inner =
    isObject(outer) && textOf(outer.Message) !== undefined ? jsonIn(String(outer.Message)) : outer;
  if (!isObject(inner)) return undefined;
  const type = textOf(inner.notificationType) ?? textOf(inner.eventType);
  if (type === undefined) return undefined;
  const about = inner[type.toLowerCase()];
  if (!isObject(about)) return undefined;
  const message = isObject(inner.mail) ? inner.mail : {};
  return {
    kind: type === 'Complaint' ? 'feedback-report' : 'bounce',
    subject: mail.headers.get('subject') ?? '',
    reporter: hostOf(textOf(about.reportingMTA)) ?? 'amazonses.com',
    at: textOf(about.timestamp),
    messageId: textOf(message.messageId),
    recipients: recipientsOf(type, about),
  };
}

const hostOf = (value: string | undefined): string | undefined => value?.replace(/^dns;\s*/i, '').trim();

function recipientsOf(type: string, about: Json): readonly Bounced[] {
  const listed = listOf(
    about.bouncedRecipients ?? about.complainedRecipients ?? about.recipients ?? about.delayedRecipients,
  );
  return listed.flatMap((one) => {
    const address = typeof one === 'string' ? one : isObject(one) ? textOf(one.emailAddress) : undefined;
    if (address === undefined) return [];
    const words = (isObject(one) ? textOf(one.diagnosticCode) : textOf(about.smtpResponse)) ?? '';
    const reply = replyIn(words.replace(/^smtp;\s*/i, ''));
    const status = isObject(one) ? textOf(one.status) : /\b2\.\d\.\d\b/.exec(words)?.[0];
    return [
      {
        address,
        original: undefined,
        action: type === 'Bounce' ? 'failed' : type === 'DeliveryDelay' ? 'delayed' : 'delivered',
        status: reply?.enhanced ?? status,
        code: reply?.code ?? 0,
        stage: reply?.stage ?? 'unknown',
        words: reply?.text ?? '',
        remote: undefined,
      } satisfies Bounced,
    ];
  });
}

function jsonIn(text: string): unknown {
  const whole = text.slice(0, text.lastIndexOf('}') + 1);
  // Old mail servers break long lines with "!" and a blank.
  for (const one of [whole, whole.replace(/!?\n ?/g, '')])
    try {
      return JSON.parse(one);
    } catch {
      // The other form may do.
    }
  return undefined;
}
