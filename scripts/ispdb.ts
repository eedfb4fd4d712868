/**
 * `npm run ispdb -- FOLDER`: serves a folder of autoconfig documents as the ISPDB of a loopback world,
 * discovers the settings of an address of each, and compares them with what the document says, read in
 * another way (by pattern).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { runCase } from '../test/discovery/world.ts';

const folder = process.argv[2] ?? '../shared/corpora/ispdb';
if (!existsSync(folder)) {
  process.stderr.write(`ispdb: there is no folder ${folder}; name one with autoconfig documents\n`);
  process.exit(2);
}

const sockets: Readonly<Record<string, string>> = {
  SSL: 'tls',
  TLS: 'tls',
  STARTTLS: 'starttls',
  plain: 'none',
};

/** What a document says, without our reader of XML. */
function documented(xml: string, address: string): string[] {
  const [local = '', domain = ''] = address.split('@');
  const filled = (text: string): string =>
    text
      .replaceAll('%EMAILADDRESS%', address)
      .replaceAll('%EMAILLOCALPART%', local)
      .replaceAll('%EMAILDOMAIN%', domain);
  const plain = xml.replaceAll(/<!--[\s\S]*?-->/g, '');
  return [...plain.matchAll(/<(incoming|outgoing)Server type="(imap|pop3|smtp)"[\s\S]*?<\/\1Server>/g)].map(
    (m) => {
      const of = (name: string): string =>
        new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`).exec(m[0])?.[1] ?? '';
      const [host, port, user] = ['hostname', 'port', 'username'].map((name) => filled(of(name)));
      return `${m[2]} ${host?.toLowerCase()}:${port} ${sockets[of('socketType')]} ${user}`;
    },
  );
}

const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));
let right = 0;
let servers = 0;
const misses: string[] = [];
for (const file of files) {
  const xml = readFileSync(join(folder, file), 'utf8');
  const domain = /<domain[^>]*>\s*([^<\s]+)\s*</.exec(xml)?.[1] ?? basename(file, '.xml');
  const address = `anna@${domain}`;
  const { discovered } = await runCase({
    name: file,
    address,
    web: { [`https://ispdb.test.example/v1.1/${domain}`]: { body: xml } },
    expect: {},
  });
  const answer = discovered.answers.find((a) => a.mechanism === 'ispdb');
  const seen = (answer?.servers ?? []).map(
    (s) => `${s.protocol} ${s.host}:${s.port} ${s.security} ${s.user ?? ''}`,
  );
  const said = documented(xml, address);
  servers += said.length;
  if (JSON.stringify(seen) === JSON.stringify(said)) right++;
  else
    misses.push(
      `${file}: ${answer?.outcome} ${answer?.reason ?? ''}\n  says ${said.join(', ')}\n  read ${seen.join(', ')}`,
    );
}
for (const miss of misses) process.stdout.write(`${miss}\n`);
process.stdout.write(`${right} of ${files.length} documents read as written, ${servers} servers\n`);
process.exitCode = right === files.length ? 0 : 1;
