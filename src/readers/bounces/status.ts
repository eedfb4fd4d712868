import { addressOfField } from './address.ts';

/** One group of fields about one recipient (RFC 3464 section 2.3). */
export interface StatusGroup {
  readonly recipient: string | undefined;
  readonly original: string | undefined;
  readonly action: string | undefined;
  readonly status: string | undefined;
  readonly diagnostic: string | undefined;
  readonly remote: string | undefined;
}

export interface StatusReport {
  readonly reporter: string | undefined;
  readonly groups: readonly StatusGroup[];
}

type Group = Map<string, string>;

const field = /^([A-Za-z][A-Za-z0-9-]{2,40})[ \t]{0,4}:[ \t]{0,8}(.*)$/;
const perRecipient = new Set([
  'final-recipient',
  'original-recipient',
  'action',
  'status',
  'diagnostic-code',
  'remote-mta',
]);
const starts = new Set(['final-recipient', 'original-recipient', 'action']);
const mostGroups = 5000;

/** Reads the fields, wherever they stand; a group may come without the blank line before it. */
export function readStatus(text: string): StatusReport {
  const groups: Group[] = [];
  let group: Group = new Map();
  let last: string | undefined;
  let isOver = false;
  for (const line of text.split('\n')) {
    if (groups.length > mostGroups) break;
    if (line.trim() === '') {
      isOver = true;
      last = undefined;
      continue;
    }
    if (/^[ \t]/.test(line) && last !== undefined) {
      append(group, last, line.trim());
      continue;
    }
    const found = field.exec(line);
    const name = found?.[1]?.toLowerCase();
    // The report that a returned report carries is about another message.
    if (name === 'reporting-mta' && groups.length + Number(hasRecipient(group)) > 0) break;
    if (name === undefined) {
      // A reply of many lines that somebody forgot to fold.
      if (last === 'diagnostic-code' && /^[45]\d\d[ -]/.test(line)) append(group, last, line.trim());
      continue;
    }
    if (isOver && starts.has(name) && hasRecipient(group)) {
      groups.push(group);
      group = new Map();
    } else if (
      group.has(name) &&
      (name === 'final-recipient' || (name === 'action' && group.has('final-recipient')))
    ) {
      groups.push(group);
      group = new Map();
    }
    isOver = false;
    last = name;
    if (!group.has(name)) group.set(name, (found?.[2] ?? '').trim());
  }
  groups.push(group);
  const reporter = groups.map((g) => g.get('reporting-mta')).find((v) => v !== undefined);
  return { reporter: hostOfField(reporter), groups: groups.filter(isAboutRecipient).map(groupOf) };
}

const append = (group: Group, name: string, more: string): void => {
  const before = group.get(name) ?? '';
  if (before.length < 8000) group.set(name, before === '' ? more : `${before}\n${more}`);
};

const hasRecipient = (group: Group): boolean =>
  group.has('final-recipient') || group.has('original-recipient');
const isAboutRecipient = (group: Group): boolean =>
  hasRecipient(group) && [...perRecipient].some((name) => name !== 'original-recipient' && group.has(name));

function groupOf(group: Group): StatusGroup {
  const original = group.get('original-recipient');
  const final = group.get('final-recipient');
  return {
    recipient: (final === undefined ? undefined : addressOfField(final)) ?? addressOfField(original ?? ''),
    original: original === undefined ? undefined : addressOfField(original),
    action: group.get('action')?.toLowerCase(),
    status: /^\D{0,3}([245]\.\d{1,3}\.\d{1,3})\b/.exec(group.get('status') ?? '')?.[1],
    diagnostic: diagnosticOf(group.get('diagnostic-code')),
    remote: hostOfField(group.get('remote-mta')),
  };
}

const diagnosticOf = (value: string | undefined): string | undefined => {
  const words = value?.replace(/^[\s\w/.-]{0,24};/, '').trim();
  return words === undefined || words === '' ? undefined : words;
};

export function hostOfField(value: string | undefined): string | undefined {
  const host = value
    ?.replace(/^[\s\w/.-]{0,24};/, '')
    .trim()
    .split(/[\s(]/)[0]
    ?.replace(/^[<[]|[>\]]$/g, '');
  return host === undefined || host === '' ? undefined : host;
}
