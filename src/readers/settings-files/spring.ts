import type { Field, SettingsReader } from './file.ts';
import { numbered, person, yesOrNo } from './words.ts';

/** `application.properties` and `application.yml`; in both, keys become `spring.mail.host`. */
export const spring: SettingsReader = {
  id: 'spring',
  title: 'Spring Boot application settings',
  client: 'spring',
  names: /^application(?:-[\w-]+)?\.(?:properties|ya?ml)$/,
  recognise: ({ text }) =>
    /^\s*spring\.mail\.host\s*[=:]/m.test(text) || /^spring:[\s\S]*?^\s+mail:/m.test(text) ? 0.95 : 0,
  read({ text }) {
    const isYaml = /^\s*spring\s*:\s*(?:#.*)?$/m.test(text);
    const all = isYaml ? yaml(text) : properties(text);
    const notes = [...all]
      .filter(([key, f]) => key.startsWith('spring.mail.') && /^\$\{[^}]*\}$/.test(f.text))
      .map(([key, f]) => ({ line: f.line, text: `${key} is ${f.text}, which is not in this file` }));
    const get = (key: string) => literal(all.get(`spring.mail.${key}`));
    const ssl = [get('properties.mail.smtp.ssl.enable'), get('ssl.enabled')].find((f) => yesOrNo(f) === true);
    const smtps = get('protocol')?.text === 'smtps' ? get('protocol') : undefined;
    const start = [
      get('properties.mail.smtp.starttls.required'),
      get('properties.mail.smtp.starttls.enable'),
    ].find((f) => yesOrNo(f) === true);
    const implicit = ssl ?? smtps;
    return {
      accounts: [
        {
          ...person(get('properties.mail.smtp.from')?.text),
          servers: [
            {
              protocol: 'smtp',
              host: get('host'),
              port: get('port'),
              usualPort: implicit === undefined ? 25 : 465,
              security: implicit !== undefined ? 'tls' : start !== undefined ? 'starttls' : 'none',
              securityLine: (implicit ?? start)?.line,
              user: get('username'),
              password: get('password'),
              login: yesOrNo(get('properties.mail.smtp.auth')) === false ? 'no' : undefined,
            },
          ],
        },
      ],
      notes,
    };
  },
};

/** `${SMTP_HOST:mail.example.org}` has its fall-back behind the colon. */
function literal(field: Field | undefined): Field | undefined {
  if (field === undefined) return undefined;
  const reference = /^\$\{[^:}]+(?::([^}]*))?\}$/.exec(field.text);
  if (reference === null) return field;
  return reference[1] === undefined ? undefined : { ...field, text: reference[1] };
}

function properties(text: string): Map<string, Field> {
  const found = new Map<string, Field>();
  let pending: Field | undefined;
  for (const { text: raw, line } of numbered(text)) {
    if (pending === undefined && /^\s*(?:[#!]|$)/.test(raw)) continue;
    const whole: Field =
      pending === undefined
        ? { text: raw, line }
        : { text: pending.text + raw.trimStart(), line: pending.line };
    pending = undefined;
    const tail = /\\*$/.exec(whole.text)?.[0].length ?? 0;
    if (tail % 2 === 1) pending = { ...whole, text: whole.text.slice(0, -1) };
    else {
      const [, key = '', value = ''] = /^\s*((?:\\.|[^\\=:\s])+)\s*[=:]?\s*(.*)$/.exec(whole.text) ?? [];
      if (key !== '') found.set(unescaped(key), { text: unescaped(value), line: whole.line });
    }
  }
  return found;
}

const unescaped = (text: string): string =>
  text.replaceAll(/\\u([0-9a-f]{4})|\\(.)/gi, (_, code: string | undefined, char: string | undefined) =>
    code === undefined
      ? ({ n: '\n', r: '\r', t: '\t', f: '\f' }[char ?? ''] ?? char ?? '')
      : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** As much of YAML as settings need: maps by indentation, scalars, quotes, comments, dotted keys. */
function yaml(text: string): Map<string, Field> {
  const found = new Map<string, Field>();
  const open: { indent: number; key: string }[] = [];
  for (const { text: raw, line } of numbered(text)) {
    const [, blank = '', quotedKey, plainKey, rest = ''] =
      /^(\s*)(?:"([^"]+)"|([^\s#"'-][^:#]*?))\s*:(?:\s+(.*))?$/.exec(raw) ?? [];
    const key = quotedKey ?? plainKey;
    if (key === undefined) continue;
    while ((open.at(-1)?.indent ?? -1) >= blank.length) open.pop();
    const path = [...open.map((o) => o.key), key].join('.');
    const value = scalar(rest);
    if (value === undefined) open.push({ indent: blank.length, key });
    else found.set(path, { text: value, line });
  }
  return found;
}

function scalar(rest: string): string | undefined {
  const text = rest.trim();
  const single = /^'((?:[^']|'')*)'/.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  if (double !== undefined) return unescaped(double);
  const plain = text.replace(/(?:^|\s)#.*$/, '').trim();
  return plain === '' ? undefined : plain;
}
