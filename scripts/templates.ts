type Files = readonly (readonly [path: string, text: string])[];

const day = new Date().toISOString().slice(0, 10);

const fault = (name: string): Files => [
  [
    `src/faults/${name}.ts`,
    `import { act } from '../../kernel/action.ts';
import { clue, fault } from '../../kernel/fault.ts';
import { serverName } from '../../views/servers.ts';

export default fault({
  id: '${name}',
  prior: 'rare',
  severity: 'fault',
  who: 'admin',
  reads: ['tls.problem'],
  title: 'One sentence that names the cause at {name}',
  why: 'How this makes mail fail, in one or two plain sentences.',
  notes: {
    seen: 'What was seen that speaks for it',
  },
  lookalikes: {},
  *look(e) {
    for (const problem of e.all('tls.problem')) {
      if (problem.value.problem !== 'other') continue;
      const name = serverName(problem.subject);
      yield {
        subject: problem.subject,
        args: { name },
        clues: [...clue(problem, 'strong', 'seen')],
        accountsFor: [problem.id],
        actions: [act('repair-tls', { name, port: 0 })],
      };
    }
  },
});
`,
  ],
  [
    `cases/facts/${name}.facts`,
    `title: what this case shows
expect: ${name}
certainty: probable

config.server imap://mail.example.org:993 role=incoming protocol=imap security=tls host=mail.example.org port=993 @source=config
tls.problem imap://mail.example.org:993/192.0.2.1 problem=other @session=a

near-miss: healthy
- tls.problem imap://mail.example.org:993/192.0.2.1 problem=other @session=a
`,
  ],
];

const probe = (name: string): Files => [
  [
    `src/probes/${name}.ts`,
    `import type { Probe } from '../kernel/probe.ts';
import type { Tools } from './tools.ts';

/** The one question that it asks. */
const probe: Probe<Tools, string> = {
  id: '${name}',
  makes: ['net.web'],
  canTell: ({ kind }) =>
    kind !== 'net.web'
      ? undefined
      : {
          key: '${name}',
          question: '',
          cost: { seconds: 1, connections: 1, logins: 0, rude: 0 },
          title: 'what is asked, for the progress line',
        },
  async run(_ask, _tools, _tell) {
    // Ask through wire/, tell facts, judge nothing.
  },
};
export default probe;
`,
  ],
];

const provider = (name: string): Files => [
  [
    `src/providers/${name}.ts`,
    `import { provider } from '../kernel/provider.ts';

const source = 'the page where this was found';
const seen = '${day}';

export default provider({
  id: '${name}',
  title: '${name}',
  domains: [],
  hosts: [],
  servers: [
    { role: 'incoming', protocol: 'imap', host: '', port: 993, security: 'tls', username: 'address', source, seen },
    { role: 'outgoing', protocol: 'smtp', host: '', port: 465, security: 'tls', username: 'address', source, seen },
  ],
  login: [{ password: 'unknown', oauth: 'unknown', source, seen }],
  pages: [],
  phrases: [],
});
`,
  ],
];

const guide = (name: string): Files => [
  [
    `src/guides/mail-programs/${name}.ts`,
    `import { guide } from '../../kernel/guide.ts';

// The compiler lists the verbs that are still missing.
export default guide({
  id: '${name}',
  place: 'mail-program',
  title: '${name}',
  seen: '${day}',
  source: 'where the menus were looked up',
  answers: {},
});
`,
  ],
];

const reader = (name: string): Files => [
  [
    `cases/paste/${name}.paste`,
    `expect: settings/hostname-typo
note: what kind of text this is, and where such texts come from

the text
`,
  ],
];

const scenario = (name: string): Files => [
  [
    `lab/scenarios/${name}.ts`,
    `import type { Scenario } from '../../scenario.ts';

export default {
  title: 'What is broken',
  args: 'check imaps://alice@example.test@imap.example.test smtp://alice@example.test@smtp.example.test:587',
  expect: ['${name}'],
} satisfies Scenario;
`,
  ],
];

export const templates: ReadonlyMap<string, (name: string) => Files> = new Map([
  ['fault', fault],
  ['probe', probe],
  ['reader', reader],
  ['provider', provider],
  ['guide', guide],
  ['scenario', scenario],
]);
