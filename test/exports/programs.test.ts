import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, describe, it } from 'node:test';
import {
  type ExportedFile,
  type ExportSettings,
  exportSettings,
  findExporter,
} from '../../src/guides/exports/index.ts';
import { impossible, type Programs, programs } from './_programs.ts';

/** The programs themselves read what we write; each user name is one that careless quoting would break. */
const users = ['fred@example.org', 'fr ed', `fr"e\\d$x\`y#`, "o'hara%40;x", 'übung漢@example.org'];

const settingsFor = (user: string): ExportSettings => ({
  incoming: { protocol: 'imap', security: 'tls', host: 'imap.example.org', port: 993, user },
  outgoing: { protocol: 'smtp', security: 'starttls', host: 'smtp.example.org', port: 587, user },
});
const identity = { address: 'fred@example.org', name: 'Fred "F." Bloggs & Söhne' };

function made(format: string, settings: ExportSettings): readonly ExportedFile[] {
  const exporter = findExporter(format);
  assert.ok(exporter);
  const done = exportSettings(exporter, settings, identity);
  assert.ok('files' in done, JSON.stringify(done));
  return done.files;
}

const why = impossible();
const real: Programs | undefined = why === undefined ? programs() : undefined;
const skip = why ?? (real === undefined ? 'the packages cannot be had' : false);

describe('exports, read by the programs themselves', { skip }, () => {
  if (real === undefined) return;
  after(() => real.close());
  const put = (format: string, settings: ExportSettings): string =>
    real.put(format, made(format, settings)[0]?.content ?? '');

  for (const user of users) {
    it(`msmtp: ${user}`, () => {
      const { code, out, err } = real.run(
        'msmtp',
        '-C',
        put('msmtp', settingsFor(user)),
        '-P',
        '-a',
        'default',
        'a@b.example',
      );
      assert.equal(code, 0, err);
      for (const line of [
        'host = smtp.example.org',
        'port = 587',
        'tls = on',
        'tls_starttls = on',
        `user = ${user}`,
      ])
        assert.ok(out.split('\n').includes(line), `${line}\n${out}`);
      assert.match(out, /password = \(not set\)/);
    });

    it(`neomutt: ${user}`, () => {
      const path = put('neomutt', settingsFor(user));
      const { out, err } = real.run(
        'neomutt',
        '-n',
        '-F',
        path,
        '-Q',
        'imap_user',
        '-Q',
        'smtp_url',
        '-Q',
        'folder',
        '-Q',
        'from',
      );
      // It ends with 0 on bad files as well; what it says counts.
      assert.equal(err, '');
      assert.ok(out.includes(`set imap_user = "${user.replaceAll(/["\\]/g, '\\$&')}"`), out);
      assert.ok(out.includes('set folder = "imaps://imap.example.org:993/"'), out);
      assert.match(out, /set smtp_url = "smtp:\/\/\S+@smtp\.example\.org:587\/"/);
    });

    it(`fetchmail: ${user}`, () => {
      const { code, out } = real.run('fetchmail', '--configdump', '-f', put('fetchmail', settingsFor(user)));
      assert.equal(code, 0);
      if (/^[\u0020-\u007e]*$/.test(user))
        assert.ok(out.includes(`"remote":"${user.replaceAll(/["\\]/g, '\\$&')}"`), out);
      for (const part of [
        `'ssl':TRUE`,
        `'sslcertck':TRUE`,
        `'keep':TRUE`,
        '"service":"993"',
        '"protocol":"IMAP"',
      ])
        assert.ok(out.includes(part), part);
    });

    it(`mbsync: ${user}`, async () => {
      const { port, heard, close } = await imapServer();
      const settings = {
        incoming: { protocol: 'imap', security: 'none', host: '127.0.0.1', port, user },
      } as const;
      const text = String(made('mbsync', settings)[0]?.content).replace(
        /^SSLType None$/m,
        '$&\nPass x\nAuthMechs LOGIN',
      );
      const said = await real.start('mbsync', '-c', real.put('mbsync', text), '-l', '-a');
      close();
      // It ends with 1 whatever happens.
      assert.doesNotMatch(said, /not recognized|unexpected|missing|invalid/i);
      const quoted = user.replaceAll(/["\\]/g, '\\$&');
      assert.ok(
        heard.some((line) => line.includes(`LOGIN "${quoted}" "x"`)),
        `${said}\n${heard.join('\n')}`,
      );
    });
  }

  it('mbsync takes every word of the whole file', () => {
    const { err } = real.run('mbsync', '-c', put('mbsync', settingsFor('fred')), '-l', '-a');
    assert.doesNotMatch(err, /not recognized|unexpected|:\d+:/);
    const bad = real.run('mbsync', '-c', real.put('bad', 'IMAPAccount x\nHots y\n'), '-l', '-a');
    assert.match(bad.err, /not recognized/, 'the check itself sees a bad word');
  });

  it('Postfix knows every parameter', () => {
    for (const file of made('postfix', settingsFor('fred@example.org')))
      real.put(`pf/${file.filename}`, file.content);
    const folder = real.put('pf/master.cf', '').replace(/\/master\.cf$/, '');
    const { out, err } = real.run('postconf', '-c', folder, '-n');
    assert.doesNotMatch(err, /unused|unknown|fatal/);
    assert.match(out, /^relayhost = \[smtp\.example\.org\]:587$/m);
    assert.match(out, /^smtp_tls_security_level = secure$/m);
    assert.match(
      real.run('postmap', '-c', folder, '-q', '[smtp.example.org]:587', `texthash:${folder}/sasl_passwd`).out,
      /^fred@example\.org:$/m,
    );
  });

  it('the XML files are well-formed, whatever is in them', () => {
    for (const user of users)
      for (const format of ['autoconfig', 'autodiscover', 'mobileconfig']) {
        const path = real.put(`${format}.xml`, made(format, settingsFor(user))[0]?.content ?? '');
        const { code, err } = real.run('xmllint', '--nonet', '--noout', path);
        assert.equal(code, 0, err);
      }
  });
});

/** As much of IMAP as a login needs. */
async function imapServer() {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (let end = text.indexOf('\r\n'); end !== -1; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        heard.push(line);
        const [tag = '*', verb = ''] = line.split(' ');
        if (verb === 'CAPABILITY') socket.write('* CAPABILITY IMAP4rev1\r\n');
        socket.write(`${tag} ${verb === 'LOGIN' ? 'NO no' : 'OK done'}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    heard,
    close: () => server.close(),
  };
}
