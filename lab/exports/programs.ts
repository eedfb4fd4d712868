// The mail programs of the terminal that Debian has. The person adds the password, as the file itself says how.
import type { Kit, Program } from './program.ts';
import { thunderbird, thunderbirdAutoconfig } from './thunderbird.ts';

/** The line that the comment of the exported file tells the person to add, behind the line it belongs to. */
const withLine = (text: string, behind: RegExp, line: string): string =>
  text.replace(behind, (found) => `${found}\n${line}`);

const msmtp: Program = {
  format: 'msmtp',
  send(kit, { text }) {
    const config = withLine(
      kit.exported('msmtprc'),
      /^account \S+$/m,
      `passwordeval "cat ${kit.secretFile}"`,
    );
    kit.put('/root/.msmtprc', config);
    return kit.run(['msmtp', '-t'], { input: text });
  },
};

const mbsync: Program = {
  format: 'mbsync',
  async read(kit) {
    const config = withLine(kit.exported('mbsyncrc'), /^SSLType .*$/m, `PassCmd "cat ${kit.secretFile}"`);
    kit.put('/root/.mbsyncrc', config);
    const name = /^Channel (.*)$/m.exec(config)?.[1] ?? '';
    await kit.run(['mkdir', '-p', `/root/Mail/${name}`]);
    const done = await kit.run(['mbsync', name]);
    const { said: mails } = await kit.run(['sh', '-c', 'cat /root/Mail/*/INBOX/*/*']);
    return { ...done, mails };
  },
};

const withPasswords = (kit: Kit): string[] => {
  kit.put(
    '/root/.config/neomutt/neomuttrc',
    `${kit.exported('muttrc')}set imap_pass="\`cat ${kit.secretFile}\`"\nset smtp_pass="\`cat ${kit.secretFile}\`"\nset copy=no\n`,
  );
  return ['neomutt', '-F', '/root/.config/neomutt/neomuttrc'];
};

const neomutt: Program = {
  format: 'neomutt',
  send: (kit, { subject }) =>
    kit.run([...withPasswords(kit), '-s', subject, '--', kit.address], { input: 'Hello.\n' }),
  async read(kit) {
    const keys = '<tag-pattern>~A<enter><tag-prefix><copy-message>/root/read<enter><exit>';
    const quiet = ['set confirmappend=no', 'set confirmcreate=no', 'set mbox_type=mbox', `push "${keys}"`];
    const options = quiet.flatMap((line) => ['-e', line]);
    const done = await kit.run([...withPasswords(kit), ...options], { screen: true });
    return { ...done, mails: kit.get('/root/read') };
  },
};

const fetchmail: Program = {
  format: 'fetchmail',
  async read(kit) {
    const config = kit.exported('fetchmailrc');
    kit.put('/root/.fetchmailrc', config);
    const [host, user] = [/poll "(.*?)"/, /user "(.*?)"/].map((pattern) => pattern.exec(config)?.[1]);
    // Its reader of .netrc knows no way to escape, but takes what is between single quotes as it is.
    const secret = kit.get(kit.secretFile).trim();
    kit.put('/root/.netrc', `machine ${host} login ${user} password '${secret}'\n`);
    const done = await kit.run([
      'fetchmail',
      '--nodetach',
      '--nosyslog',
      '--pidfile',
      '/root/pid',
      '--all',
      '--mda',
      'cat >>/root/fetched',
    ]);
    return { ...done, mails: kit.get('/root/fetched') };
  },
};

/** Only its login is looked at: it can do nothing without somebody who types. */
const aerc: Program = {
  format: 'aerc',
  read(kit) {
    const command = `source-cred-cmd = cat ${kit.secretFile}\noutgoing-cred-cmd = cat ${kit.secretFile}`;
    kit.put(
      '/root/.config/aerc/accounts.conf',
      withLine(kit.exported('accounts.conf'), /^from .*$/m, command),
    );
    return kit.run(['aerc'], { screen: true, seconds: 4 });
  },
};

export const programs: readonly Program[] = [
  msmtp,
  mbsync,
  neomutt,
  fetchmail,
  aerc,
  thunderbird,
  thunderbirdAutoconfig,
];
