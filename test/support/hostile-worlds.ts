/** Worlds with one hostile server each, made from what can go wrong at which stage. */
export interface InventedWorld {
  readonly name: string;
  readonly text: string;
  /** `any`: the stage is only nice to know, so that the examination may still prove all it wants. */
  readonly outcome: 'healthy' | 'bad' | 'any';
}

interface Road {
  readonly protocol: 'smtp' | 'imap' | 'pop3';
  readonly url: string;
  readonly server: string;
  readonly stages: readonly string[];
  /** Stages behind the proof of the last rung. */
  readonly optional: readonly string[];
}

const roads: readonly Road[] = [
  {
    protocol: 'smtp',
    url: 'smtp://anna@example.org@mail.example.org:587',
    server: 'mail.example.org:587 smtp',
    stages: ['greeting', 'ehlo', 'starttls', 'ehlo-after-tls', 'auth', 'mail', 'rcpt'],
    optional: ['rset', 'quit'],
  },
  {
    protocol: 'imap',
    url: 'imap://anna@example.org@mail.example.org:143',
    server: 'mail.example.org:143 imap',
    stages: ['greeting', 'capability', 'starttls', 'capability-after-tls', 'auth', 'examine'],
    optional: ['quota', 'namespace', 'list', 'logout'],
  },
  {
    protocol: 'pop3',
    url: 'pop3s://anna@example.org@mail.example.org:995',
    server: 'mail.example.org:995 pop3',
    stages: ['greeting', 'auth', 'stat'],
    optional: ['capa', 'quit'],
  },
];

/** What a server does instead of answering. */
const misdeeds: Readonly<Record<string, string>> = {
  silence: 'silence',
  reset: 'reset',
  close: 'close',
  'endless line': 'bytes forever "x"',
  'endless lines': 'lines forever 250-AGAIN',
  'binary garbage': 'garbage 5000 | close',
  'escape sequences': String.raw`raw "\u001b]0;owned\u0007\u001b[2J\u0000\u009b31m\u202e\r\n" | close`,
  'half a line': 'raw "250 hal" | close',
};

export function inventedWorlds(): InventedWorld[] {
  const worlds: InventedWorld[] = [];
  for (const road of roads) {
    for (const stage of [...road.stages, ...road.optional])
      for (const [misdeed, steps] of Object.entries(misdeeds))
        worlds.push({
          name: `${road.protocol} ${stage}: ${misdeed}`,
          text: worldOf(road, `  ${stage} ${steps}`),
          outcome: road.optional.includes(stage) ? 'any' : 'bad',
        });
    const stages = [...road.stages, ...road.optional].filter((stage) => !stage.endsWith('-after-tls'));
    const split = stages.map((stage) => `  ${stage} split 1`);
    worlds.push({
      name: `${road.protocol}: every reply split at every byte`,
      text: worldOf(road, split.join('\n')),
      outcome: 'healthy',
    });
  }
  return worlds;
}

const worldOf = ({ url, server }: Road, rules: string): string => `title: A hostile server
args: check ${url}
password: Summer-rain-7
expect: protocol/unexpected-greeting

account anna@example.org

server ${server}
${rules}
`;
