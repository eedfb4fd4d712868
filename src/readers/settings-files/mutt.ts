import { readDsn } from './dsn.ts';
import type { DraftServer, Field, Note, SettingsReader } from './file.ts';
import { numbered, person, yesOrNo } from './words.ts';

/** `~/.muttrc`, `~/.config/neomutt/neomuttrc`: `set name = value`, several on a line. */
export const mutt: SettingsReader = {
  id: 'mutt',
  title: 'mutt or NeoMutt configuration',
  client: 'mutt',
  names: /^\.?(?:neo)?muttrc$/,
  recognise: ({ text }) =>
    /^\s*set\s+\w*(?:smtp_url|folder|spool_?file|imap_user)\s*=/m.test(text) ? 0.9 : 0,
  read({ text }) {
    const notes: Note[] = [];
    const v = new Map<string, Field>();
    for (const { text: raw, line } of numbered(text)) {
      const [, command, rest = ''] = /^\s*(set|unset|source)\s+(.*)$/.exec(raw) ?? [];
      if (command === 'source') notes.push({ line, text: `the file ${rest} is read as well by mutt` });
      else if (command === 'unset') for (const key of rest.split(/\s+/)) v.set(key, { text: 'no', line });
      else if (command === 'set')
        for (const [key, value] of assignments(rest)) v.set(key, { text: value, line });
    }
    const folder = [v.get('folder'), v.get('spoolfile'), v.get('spool_file')].find(
      (f) => f !== undefined && /^(?:imaps?|pops?):\/\//i.test(f.text),
    );
    const starttls = yesOrNo(v.get('ssl_starttls')) !== false || yesOrNo(v.get('ssl_force_tls')) === true;
    const smtp = v.get('smtp_url');
    const servers: DraftServer[] = [];
    if (folder !== undefined) {
      const incoming = fromUrl(folder, starttls);
      const kind = incoming.protocol === 'imap' ? 'imap' : 'pop';
      servers.push({
        ...incoming,
        user: incoming.user ?? v.get(`${kind}_user`),
        password: incoming.password ?? v.get(`${kind}_pass`),
      });
    }
    if (smtp !== undefined) {
      const outgoing = fromUrl(smtp, starttls);
      servers.push({ ...outgoing, password: outgoing.password ?? v.get('smtp_pass') });
    }
    const name = v.get('realname') ?? v.get('real_name');
    return {
      accounts: [{ fullName: name?.text, ...person(v.get('from')?.text), servers }],
      notes,
    };
  },
};

function fromUrl(field: Field, starttls: boolean): DraftServer {
  const dsn = readDsn(field);
  const isTls = dsn.scheme.endsWith('s');
  const protocol = dsn.scheme.startsWith('imap') ? 'imap' : dsn.scheme.startsWith('pop') ? 'pop3' : 'smtp';
  const usual = { imap: [143, 993], pop3: [110, 995], smtp: [25, 465] } as const;
  return {
    protocol,
    host: dsn.host,
    port: dsn.port,
    usualPort: usual[protocol][isTls ? 1 : 0],
    security: isTls ? 'tls' : starttls ? 'starttls' : 'none',
    securityLine: dsn.line,
    user: dsn.user,
    password: dsn.password,
  };
}

const pattern = /([\w?&]+)\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|(?:\\.|[^\s#;\\])*)|(\w+)|([#;])/g;

/**
 * In double quotes and outside of quotes a backslash escapes; the output of a command in backticks is not
 * known.
 */
function* assignments(text: string): Generator<readonly [string, string]> {
  for (const [, key, raw = '', bare, end] of text.matchAll(pattern)) {
    if (end !== undefined) return;
    if (key === undefined) {
      if (bare !== undefined) yield bare.startsWith('no') ? [bare.slice(2), 'no'] : [bare, 'yes'];
    } else if (/(?<!\\)(?:\\\\)*`/.test(raw) || raw.startsWith("'")) {
      if (raw.startsWith("'")) yield [key, raw.slice(1, -1)];
    } else yield [key, raw.replace(/^"(.*)"$/s, '$1').replaceAll(/\\(.)/g, '$1')];
  }
}
