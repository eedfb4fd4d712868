// A healthy IMAP server, in the manner of Dovecot. Every stage may be overridden by a rule.

import { exchange, mechanisms } from './sasl.ts';
import type { Session } from './session.ts';

export const imapStages = [
  ...[
    'greeting',
    'capability',
    'starttls',
    'auth',
    'login',
    'authenticate',
    'wrong',
    'id',
    'enable',
    'namespace',
  ],
  ...[
    'list',
    'select',
    'examine',
    'status',
    'quota',
    'noop',
    'search',
    'fetch',
    'idle',
    'close',
    'logout',
    'unknown',
  ],
  ...mechanisms.map((name) => `auth-${name.toLowerCase()}`),
];

const BEFORE = ['IMAP4rev1', 'SASL-IR', 'LOGIN-REFERRALS', 'ID', 'ENABLE', 'IDLE', 'LITERAL+'];
const AFTER = [...BEFORE, 'NAMESPACE', 'QUOTA', 'SPECIAL-USE', 'LIST-STATUS', 'UIDPLUS', 'CONDSTORE'];
const FOLDERS = ['\\HasNoChildren \\Sent|Sent', '\\HasNoChildren \\Trash|Trash', '\\HasNoChildren|INBOX'];

export async function imap(session: Session): Promise<void> {
  let tag = '*';
  let user: string | undefined;
  const dress = (text: string) =>
    (/^(OK|NO|BAD)\b/.test(text) ? `${tag} ${text}` : text).replaceAll('{tag}', tag);
  const good = (reply: { last: string }) => reply.last.startsWith('OK');
  const stage = (stages: string | string[], usual: string[]) => session.stage(stages, usual, dress);

  function capabilities(): string {
    if (user !== undefined)
      return session
        .words(AFTER)
        .filter((word) => !word.startsWith('AUTH='))
        .join(' ');
    const login = session.upgradable ? ['LOGINDISABLED'] : ['AUTH=PLAIN', 'AUTH=LOGIN'];
    const upgrade = session.upgradable ? ['STARTTLS'] : [];
    const words = session.words([...BEFORE, ...upgrade, ...login]);
    return (session.upgradable ? words.filter((word) => !word.startsWith('AUTH=')) : words).join(' ');
  }

  const offers = (word: string) => capabilities().toUpperCase().split(' ').includes(word);

  async function judge(stages: string[], mechanism: string, name: string, known: boolean): Promise<void> {
    const before = user;
    user = name; // the usual reply tells what may be done after the login
    const usual = known
      ? `OK [CAPABILITY ${capabilities()}] Logged in`
      : 'NO [AUTHENTICATIONFAILED] Authentication failed.';
    const accepted = good(await stage(known ? stages : [...stages, 'wrong'], [usual]));
    user = accepted ? name : before;
    session.login(mechanism, name, accepted);
  }

  async function login(rest: string): Promise<void> {
    const [name, password] = await strings(session, rest);
    if (offers('LOGINDISABLED')) {
      await session.say(
        dress('NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure connections.'),
      );
    } else if (name === undefined || password === undefined) {
      await session.say(dress('BAD Error in IMAP command LOGIN: Invalid arguments.'));
    } else {
      await judge(
        ['login', 'auth'],
        'LOGIN-COMMAND',
        name,
        session.knows(name, (own) => own === password),
      );
    }
  }

  async function authenticate(mechanism: string, initial: string | undefined): Promise<void> {
    const allowed = session.rewrites('capability', 'greeting') || offers(`AUTH=${mechanism.toUpperCase()}`);
    const result = allowed
      ? await exchange(session, mechanism, initial, (text) => `+ ${text}`)
      : 'unknown-mechanism';
    const stages = [`auth-${mechanism.toLowerCase()}`, 'authenticate', 'auth'];
    if (result === 'unknown-mechanism') await stage(stages, ['NO Unsupported authentication mechanism.']);
    else if (result === 'cancelled') await session.say(dress('BAD Authentication aborted by client.'));
    else if (result === 'malformed') await session.say(dress('NO [AUTHENTICATIONFAILED] Invalid arguments.'));
    else await judge(stages, mechanism.toUpperCase(), result.user, result.known);
  }

  function replies(verb: string, rest: string): [stage: string, usual: string[]] {
    const done = `OK ${verb.charAt(0)}${verb.slice(1).toLowerCase()} completed (0.001 + 0.000 secs).`;
    switch (verb) {
      case 'CAPABILITY':
        return ['capability', [`* CAPABILITY ${capabilities()}`, 'OK Pre-login capabilities listed.']];
      case 'NOOP':
        return ['noop', [done]];
      case 'ID':
        return ['id', ['* ID ("name" "Dovecot")', done]];
    }
    if (user === undefined) return ['unknown', ['BAD Error in IMAP command received by server.']];
    switch (verb) {
      case 'ENABLE':
        return ['enable', [`* ENABLED ${rest}`, done]];
      case 'NAMESPACE':
        return ['namespace', ['* NAMESPACE (("" "/")) NIL NIL', done]];
      case 'LIST':
      case 'LSUB':
        return ['list', [...FOLDERS.map((one) => folder(verb, one)), done]];
      case 'SELECT':
      case 'EXAMINE':
        return [verb.toLowerCase(), opened(verb)];
      case 'STATUS':
        return ['status', ['* STATUS INBOX (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 1700000000 UNSEEN 1)', done]];
      case 'UID':
        return /^fetch/i.test(rest) ? ['fetch', [done]] : ['search', ['* SEARCH', done]];
      case 'GETQUOTAROOT':
        return [
          'quota',
          ['* QUOTAROOT INBOX "User quota"', '* QUOTA "User quota" (STORAGE 20480 1048576)', done],
        ];
      case 'CLOSE':
      case 'UNSELECT':
        return ['close', [done]];
      default:
        return ['unknown', [`BAD Error in IMAP command ${verb}: Unknown command.`]];
    }
  }

  await stage('greeting', [`OK [CAPABILITY ${capabilities()}] {host} ready.`]);
  for (;;) {
    const line = await session.line();
    const [, given = '*', word = '', rest = ''] = /^(\S+) +(\S+) ?(.*)$/.exec(line) ?? [];
    tag = given;
    const verb = word.toUpperCase();
    if (verb === 'STARTTLS') {
      const possible = session.upgradable || session.rewrites('starttls');
      const usual = possible ? 'OK Begin TLS negotiation now.' : 'BAD TLS is not available.';
      if (good(await stage('starttls', [usual]))) await session.upgrade();
    } else if (verb === 'LOGIN') await login(rest);
    else if (verb === 'AUTHENTICATE') await authenticate(...mechanism(rest));
    else if (verb === 'LOGOUT') {
      await stage('logout', ['* BYE Logging out', 'OK Logout completed (0.001 + 0.000 secs).']);
      await session.perform([{ do: 'close' }]);
    } else if (verb === 'IDLE' && user !== undefined) {
      await stage('idle', ['+ idling']);
      await session.line();
      await session.say(dress('OK Idle completed.'));
    } else await stage(...replies(verb, rest));
  }
}

const mechanism = (rest: string): [string, string | undefined] => {
  const [name = '', initial] = rest.split(' ');
  return [name, initial];
};

const folder = (verb: string, text: string) => {
  const [flags, name] = text.split('|');
  return `* ${verb} (${flags}) "/" ${name}`;
};

const opened = (verb: string) => [
  '* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)',
  '* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*)] Flags permitted.',
  '* 3 EXISTS',
  '* 0 RECENT',
  '* OK [UIDVALIDITY 1700000000] UIDs valid',
  '* OK [UIDNEXT 4] Predicted next UID',
  verb === 'EXAMINE' ? 'OK [READ-ONLY] Examine completed.' : 'OK [READ-WRITE] Select completed.',
];

/** The arguments of LOGIN: atoms, quoted strings and literals. */
async function strings(session: Session, text: string): Promise<string[]> {
  const found: string[] = [];
  let rest = text;
  for (;;) {
    const literal = /^\{(\d+)(\+?)\}$/.exec(rest);
    if (literal !== null) {
      if (literal[2] === '') await session.say('+ OK');
      found.push(await session.literal(Math.min(Number(literal[1]), 65536)));
      rest = (await session.credential()).trimStart();
      continue;
    }
    const [all, quoted, atom] = /^(?:"((?:[^"\\]|\\.)*)"|([^\s"{]+)) ?/.exec(rest) ?? [];
    if (all === undefined) return found;
    found.push(quoted?.replace(/\\(.)/g, '$1') ?? atom ?? '');
    rest = rest.slice(all.length);
  }
}
