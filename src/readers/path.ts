import type { AnyTold, Value } from '../kernel/facts.ts';
import { service } from '../kernel/subject.ts';

type Outcome = Value<'tcp.connect'>['outcome'];

const connects: readonly (readonly [RegExp, Outcome])[] = [
  [
    /connection refused|refused (?:the|our) (?:connection|request to connect)|connection was refused/i,
    'refused',
  ],
  [/network is unreachable|network unreachable/i, 'unreachable'],
  [/no route to host|host is (?:down|unreachable)|host unreachable/i, 'unreachable'],
  [
    /(?:connect(?:ion|ing)?|operation|attempt|while talking|user open)\b[^\n]{0,60}\btime[d -]{0,2}out|timed out (?:while )?connecting|timeout while (?:connecting|contacting)|not able to establish an smtp connection|wasn't able to establish|(?:couldn't|could not|unable to|failed to|cannot) (?:connect|establish|contact)|did(?: not|n't) accept (?:our|the) (?:requests?|connections?) (?:to connect)?|server (?:did not|does not|is not) respond|not responding|connection attempts? failed|socket error|no answer from host/i,
    'timeout',
  ],
  [/connection reset/i, 'reset'],
];
const afterConnect =
  /lost connection|while (?:receiving|sending|performing|reading)|in the middle of|greeting wait|result wait|(?:connection|conversation) (?:with|to) \S{1,200} (?:timed out|died|was lost|closed|dropped)|closed (?:the )?connection|connection (?:died|dropped|closed|aborted)|broken pipe/i;

/** Where a server reports that it did not get through, the words are no reply: they say how far it came. */
export function pathIn(words: string, remote: string | undefined): AnyTold | undefined {
  const text = words.slice(0, 1500).replace(/\s+/g, ' ');
  if (/\bLDAP\b|database|\bSQL\b|policy service|milter/i.test(text)) return undefined;
  const place =
    /(?:connect(?:ion)? to|host|with|by|\[)\s?<?((?:[\w-]{1,63}\.){1,8}[a-z][a-z\d-]{1,24})?\s?\[?((?:\d{1,3}\.){3}\d{1,3}|[\da-f:]{4,39})?\]?(?::(\d{2,5}))?/i.exec(
      text,
    );
  const name = place?.[1] ?? (remote !== undefined && /[a-z]/i.test(remote) ? remote : undefined);
  const port = Number(place?.[3] ?? 25);
  const subject = service({
    ...(name === undefined ? {} : { name: name.toLowerCase() }),
    ...(place?.[2] === undefined ? {} : { address: place[2] }),
    port: port > 0 && port < 65536 ? port : 25,
    protocol: 'smtp',
  });
  if (afterConnect.test(text)) {
    const how = /time[d -]{0,2}out/i.test(text) ? 'timeout' : /reset/i.test(text) ? 'reset' : 'closed';
    return { kind: 'session.end', subject, value: { how, stage: stageOf(text) } };
  }
  const found = connects.find(([pattern]) => pattern.test(text));
  if (found === undefined) return undefined;
  return { kind: 'tcp.connect', subject, value: { outcome: found[1] } };
}

const stageOf = (text: string): string =>
  /greeting|initial/i.test(text)
    ? 'greeting'
    : (/(EHLO|HELO|STARTTLS|MAIL FROM|RCPT TO|DATA|message body|end of data)/i
        .exec(text)?.[1]
        ?.toLowerCase() ?? 'other');
