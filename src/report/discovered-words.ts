import type { LiveResult, Mechanism, Oddity, Reason } from '../kernel/discovered.ts';

/** What discovery found, in words that every form of the report shares. */
export const mechanismNames: Readonly<Record<Mechanism, string>> = {
  wildcard: 'Wildcard DNS',
  mx: 'Mail exchanger (MX)',
  srv: 'DNS service records (SRV)',
  autoconfig: 'autoconfig.<domain>',
  'well-known': '.well-known/autoconfig',
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
