import type {
  Candidate,
  Discovered,
  LiveResult,
  Mechanism,
  Oddity,
  Reason,
  SourceAnswer,
} from '../kernel/discovered.ts';

export const mechanismNames: Readonly<Record<Mechanism, string>> = {
  wildcard: 'Wildcard DNS',
  mx: 'Mail exchanger (MX)',
  srv: 'DNS service records (SRV)',
  autoconfig: 'autoconfig.<domain>',
  'well-known': '.well-known/autoconfig',
  txt: 'DNS text record (mailconf)',
  'autoconfig-http': 'autoconfig, plain HTTP',
  'well-known-http': '.well-known, plain HTTP',
  'autoconfig-mx': 'autoconfig of the exchanger',
  ispdb: 'ISPDB',
  'ispdb-mx': 'ISPDB, by exchanger',
  pacc: 'PACC (ua-auto-config)',
  autodiscover: 'Autodiscover v2',
  'autodiscover-pox': 'Autodiscover (older)',
  jmap: 'JMAP',
  table: 'Maildoctor’s own table',
  'table-mx': 'own table, by exchanger',
  guess: 'Usual names',
};

export const liveWords: Readonly<Record<LiveResult, string>> = {
  verified: 'answers as it should',
  'no-name': 'the name does not exist',
  'no-connection': 'refuses the connection',
  'no-answer': 'gave no answer in time',
  'other-protocol': 'speaks another protocol',
  'no-starttls': 'offers no STARTTLS',
  'certificate-expired': 'its certificate is not within its dates',
  'certificate-name': 'its certificate is for another name',
  'certificate-untrusted': 'its certificate is of no trusted authority',
  'tls-failed': 'TLS does not come about',
  'not-tried': 'not looked at',
};

export const oddWords: Readonly<Record<Oddity, string>> = {
  'port-of-other-encryption': 'the port stands for another encryption',
  'outside-domain': 'the record names a host of another domain, and the zone is not signed',
  'alias-target': 'the record points to an alias, which some programs do not follow',
  plaintext: 'without encryption',
  'under-wildcard': 'the document lies at a name that exists only through wildcard DNS',
  'user-not-address': 'the user name was written wrongly and has been read as meant',
};

export const reasonWords: Readonly<Partial<Record<Reason, string>>> = {
  'no-name': 'nothing is published',
  'dns-failed': 'the resolver failed: unknown what it says',
  'null-mx': 'the domain takes no mail',
  'wildcard-dns': 'only wildcard DNS leads there, nobody made it',
  'web-page': 'a web page, no settings',
  parked: 'a parked domain',
  'connection-refused': 'the connection is refused',
  'redirect-to-http': 'leads from HTTPS to plain HTTP',
  'redirect-with-address': 'would carry the address to another domain',
  'needs-login': 'wants a login; none is sent',
  'bad-record': 'records that make no sense',
  'digest-mismatch': 'the file is not the one that DNS vouches for',
  'digest-missing': 'DNS does not vouch for the file',
  'no-servers': 'names no server for mail programs',
  'not-offered': 'expressly not offered',
  'not-asked': 'not asked',
  'internal-name': 'a private name, not told to others',
  'sources-answered': 'not needed',
};

export const securityWords = { tls: 'TLS', starttls: 'STARTTLS', none: 'no encryption' } as const;

const settled = {
  live: 'Only one of them answers as it should.',
  rank: 'Both answer; the one that is surer is recommended.',
  open: 'None of them answers as it should.',
} as const;

export const namesOf = (by: readonly Mechanism[]): string => by.map((m) => mechanismNames[m]).join(', ');

export interface DiscoveredHeadline {
  readonly isWhole: boolean;
  readonly words: string;
}

/** What the search came to, in one sentence; whole where both ways were named and seen to hold. */
export function discoveredHeadline({ settings, address }: Discovered): DiscoveredHeadline {
  const recommended = settings.filter((s) => s.recommended);
  const isWhole = recommended.length === 2 && recommended.every((s) => s.live === 'verified');
  const words = isWhole
    ? `Settings for ${address}`
    : settings.length > 0
      ? `Settings for ${address}, not all of them proved`
      : `Nobody publishes settings for ${address}`;
  return { isWhole, words };
}

/** What stands against believing the settings without a second look. */
export const notesOn = (d: Discovered): readonly string[] => [
  ...(d.wildcard
    ? ['Every name below this domain leads somewhere (wildcard DNS), also those that nobody made.']
    : []),
  ...d.denied.map((p) => `${p.toUpperCase()} is expressly not offered.`),
  ...d.disagreements.map(
    (x) =>
      `The sources do not agree on the ${x.role} server: ${x.sides
        .map((s) => `${s.server} (${namesOf(s.by)})`)
        .join(' — ')}. ${settled[x.settledBy]}`,
  ),
  ...(d.unknown.length > 0 ? [`Could not be asked, and might say otherwise: ${namesOf(d.unknown)}.`] : []),
];

export const reasonOf = ({ reason }: SourceAnswer): string =>
  reason === undefined ? '' : (reasonWords[reason] ?? reason.replaceAll('-', ' '));

export const sourceMarks = { found: '✓', absent: '·', refused: '✗', error: '!' } as const;

export const roleWords = (c: Candidate): string =>
  c.role === 'incoming' ? `Incoming (${c.protocol.toUpperCase()})` : 'Outgoing (SMTP)';

export const guessedWords =
  'Nobody says so: these only answered under usual names. No password goes there without your yes.';
export const unprotectedWords = 'Found on an unprotected way: no password goes there without your yes.';

/** One server on one line. */
export function oneLine(c: Candidate): string {
  const live = c.live === undefined ? '' : ` (${liveWords[c.live]})`;
  const other = c.contradictedByMx ? '; the mail of the domain goes to another provider' : '';
  return `${c.protocol} ${c.host}:${c.port} ${securityWords[c.security]}${live}${other}`;
}
