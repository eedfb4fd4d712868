/** How one option is written and what it takes. The types of what it gives are inferred from this. */
interface Option {
  /** What it says of its value; without it the option is a switch. */
  readonly takes?: string;
  readonly help: string;
  /** `not`: written `--no-NAME` and gives false. `both`: `--NAME VALUE` and `--no-NAME`. */
  readonly negated?: 'not' | 'both';
  readonly many?: true;
  /** Written without a value, it gives true. */
  readonly bare?: true;
  readonly number?: { readonly least: number; readonly most: number; readonly example: string };
  readonly oneOf?: readonly string[];
}

/** What every command that shows a report takes. */
export const showing = {
  json: { help: 'print the report as JSON' },
  verbose: { help: 'print the transcript of every conversation too' },
  html: { takes: 'FILE', help: 'save the report as one HTML file' },
  report: { help: 'print a letter for whoever can help: what happened, when, what was tried' },
  client: { takes: 'NAME', help: 'your mail program, for its own steps' },
  provider: { takes: 'NAME|DOMAIN', help: 'your mail provider' },
} as const satisfies Record<string, Option>;

export const groups = {
  'What is wrong': {
    symptom: {
      takes: 'WHAT',
      help: 'send, receive, missing or one-recipient',
      oneOf: ['send', 'receive', 'missing', 'one-recipient'],
    },
    error: { takes: 'FILE', help: 'what the mail program said (- for standard input)' },
    sendTo: {
      takes: 'ADDRESS',
      bare: true,
      help: 'send one small test message and look where it arrives (alone: to yourself)',
    },
  },
  'The account': {
    settings: {
      takes: 'FILE',
      help: 'read the servers from a settings file: .env, prefs.js, .msmtprc, main.cf …',
    },
    account: { takes: 'NAME', help: 'which account of the settings file' },
    address: { takes: 'ADDRESS', help: 'the mail address, where the user name is another' },
    inUser: { takes: 'NAME', help: 'user name of the incoming server' },
    outUser: { takes: 'NAME', help: 'user name of the outgoing server' },
    passwordFromSettings: {
      help: 'log in with the passwords that the settings file holds, each at its own server; without this they stay unused',
    },
    passwordStdin: { help: 'read the password from the first line of standard input' },
    passwordCommand: { takes: 'CMD', help: 'run a command that prints the password' },
    tokenStdin: { help: 'read an OAuth access token from standard input' },
    oauthClient: {
      takes: 'ID',
      help: 'sign in at the provider (Microsoft, Google) with your own client ID; its secret, if any, in MAILDOCTOR_OAUTH_SECRET',
    },
    tokenCommand: { takes: 'CMD', help: 'run a command that prints an OAuth access token' },
    login: { negated: 'not', help: 'examine up to the login only' },
    auth: {
      takes: 'MECH',
      help: 'the login method that the program insists on; none: it sends without login',
    },
    acceptFound: {
      help: 'let the password go to servers that were guessed, or found unprotected, in this run',
    },
    insecureLogin: { help: 'let the password go over encryption that fails a check, in this run' },
  },
  'The examination': {
    allPorts: { help: 'ask all mail ports, 25 too' },
    ehlo: { takes: 'NAME', help: 'the name to greet servers with' },
    dns: { takes: 'IP[:PORT]', help: 'ask this resolver' },
    ca: { takes: 'FILE', help: 'trust the authorities in this PEM file too' },
    ipv4: { help: 'IPv4 only' },
    ipv6: { help: 'IPv6 only' },
    connectTo: { takes: 'HOST:PORT:ADDRESS:PORT', many: true, help: 'connect elsewhere, as curl does' },
    timeout: {
      takes: 'SECONDS',
      help: 'whole time of the examination (120)',
      number: { least: 1, most: 3600, example: '30' },
    },
    via: {
      takes: 'URL',
      help: 'look at what is not reached from another network too: ssh://you@host',
    },
    controls: { takes: 'FILE', negated: 'both', help: 'control hosts from a JSON file, or none' },
    budget: { negated: 'not', help: 'remember nothing of refused logins beyond this run' },
    ispdb: {
      takes: 'URL',
      negated: 'both',
      help: 'ask this database of settings instead of the public one, or none',
    },
    exchange: { help: 'ask the older Autodiscover of Exchange too; it gets the address, never a password' },
    save: { takes: 'FILE', help: 'save the ledger of facts, for maildoctor show FILE' },
  },
} as const satisfies Record<string, Record<string, Option>>;

/** A report for the monitoring of a server. */
const metrics = {
  takes: 'FILE',
  help: 'write the state in the text format of Prometheus, anew after each examination',
} as const satisfies Option;

/** What the examination of a whole list takes. */
export const many = {
  from: {
    takes: 'FILE',
    help: 'examine every account of a list (- for standard input): one a line, an address, URLs, or JSON',
  },
  atOnce: {
    takes: 'N',
    help: 'examinations at a time (100)',
    number: { least: 1, most: 1000, example: '100' },
  },
  perServer: {
    takes: 'N',
    help: 'of these at one server (8)',
    number: { least: 1, most: 1000, example: '8' },
  },
  ndjson: { help: 'for mails and lists: one report a mail or account, each a line of JSON' },
  metrics,
} as const satisfies Record<string, Option>;

/** What a watch takes. */
export const watching = {
  every: {
    takes: 'SECONDS',
    help: 'first pause between examinations (30); longer while nothing changes',
    number: { least: 5, most: 86_400, example: '60' },
  },
  forever: { help: 'go on when everything works' },
  metrics,
} as const satisfies Record<string, Option>;

/** What only texts take. */
export const reading = { ndjson: many.ndjson } as const satisfies Record<string, Option>;

/** What becomes of the corrected settings. */
export const handing = {
  export: {
    takes: 'FORMAT',
    help: 'print the corrected settings in this format (maildoctor export lists them)',
  },
  out: { takes: 'FILE', help: 'write them to this file or folder' },
} as const satisfies Record<string, Option>;

export const live = {
  ...groups['What is wrong'],
  ...groups['The account'],
  ...groups['The examination'],
} as const;
/** What discovery takes of them, and its own. */
export const finding = {
  dns: live.dns,
  ca: live.ca,
  ipv4: live.ipv4,
  ipv6: live.ipv6,
  ehlo: live.ehlo,
  connectTo: live.connectTo,
  ispdb: live.ispdb,
  exchange: live.exchange,
  save: live.save,
} as const satisfies Record<string, Option>;

/** Of the page in the browser, for one's own computer and for many. */
export const serving = {
  port: {
    takes: 'N',
    help: 'listen on this port (any that is free)',
    number: { least: 0, most: 65_535, example: '8025' },
  },
  open: { help: 'open the browser, also where there seems to be none' },
  noOpen: { help: 'print the address only' },
  demo: { help: 'offer scripted broken servers to be examined' },
  data: { takes: 'DIR', help: 'keep the history there' },
  history: { negated: 'not', help: 'keep no history' },
} as const satisfies Record<string, Option>;

export const hosting = {
  host: { takes: 'ADDRESS', help: 'listen on this address, for others; needs --allow or --public' },
  allow: {
    takes: 'FILE|HOSTS',
    help: 'examine only these servers: names, *.names, addresses, networks; commas or lines between them',
  },
  public: { help: 'examine any server on the public Internet, and none in private networks' },
  name: { takes: 'HOST', many: true, help: 'a name under which the page is reached' },
  allowLogin: { help: 'let users give mail passwords; only with TLS' },
  tlsCert: { takes: 'FILE', help: 'certificate chain of the page, PEM' },
  tlsKey: { takes: 'FILE', help: 'its key, PEM' },
  behindProxy: { help: 'a proxy of your own does TLS and says in X-Forwarded-For who the client is' },
  parallel: {
    takes: 'N',
    help: 'examinations at once; the others wait in turn',
    number: { least: 1, most: 1000, example: '16' },
  },
} as const satisfies Record<string, Option>;

const all = {
  ...serving,
  ...hosting,
  ...showing,
  ...many,
  ...watching,
  ...handing,
  ...live,
  ...finding,
} as const;

type Given<O extends Option> = O extends { number: object }
  ? number
  : O extends { takes: string; many: true }
    ? readonly string[]
    : O extends { takes: string; bare: true }
      ? string | true
      : O extends { takes: string; negated: 'both' }
        ? string | false
        : O extends { takes: string }
          ? string
          : boolean;

/** What the command line said. */
export type CheckOptions = { readonly [K in keyof typeof all]?: Given<(typeof all)[K]> };

export type OptionTable = Readonly<Record<string, Option>>;

/** `connectTo` as it is typed: `--connect-to`. */
export const typed = (key: string): string => `--${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

/** How an option is written, with what it takes. */
export function written(key: string, { takes, negated, bare, many }: Option): string {
  const name = typed(key);
  const no = name.replace('--', '--no-');
  if (negated === 'not') return no;
  const whole = takes === undefined ? name : `${name} ${bare === true ? `[${takes}]` : takes}`;
  return `${whole}${many === true ? ' …' : ''}${negated === 'both' ? `, ${no}` : ''}`;
}
