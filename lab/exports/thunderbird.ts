// Thunderbird, without a screen: a new profile with the exported user.js, driven from inside by Mozilla's own protocol.
import { readFileSync } from 'node:fs';
import { rootFile } from '../pki.ts';
import type { Kit, Program, Said } from './program.ts';

const profile = '/root/profile';

/** Nothing of the account: only that it asks nobody, stores nothing elsewhere, and does not greet. */
const quiet = [
  ['app.update.enabled', false],
  ['app.donation.eoy.version.viewed', 999],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['mail.provider.suppress_dialog_on_startup', true],
  ['mail.spotlight.firstRunDone', true],
  ['mail.winsearch.firstRunDone', true],
  ['mailnews.start_page.enabled', false],
  ['mail.shell.checkDefaultClient', false],
] as const;

/** What a person does who trusts an authority and types the password when asked. */
const prepare = `
  const [root, secret] = args;
  const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
  const store = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
  store.addCertFromBase64(root, 'C,,');
  const account = MailServices.accounts.defaultAccount;
  const { incomingServer: incoming, defaultIdentity: identity } = account;
  const outgoing = MailServices.outgoingServer.getServerByIdentity(identity);
  const place = { in: 'imap://' + incoming.hostname, out: 'smtp://' + outgoing.serverURI.host };
  for (const [origin, user] of [[place.in, incoming.username], [place.out, outgoing.username]]) {
    const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
    login.init(origin, null, origin, user, secret, '', '');
    await Services.logins.addLoginAsync(login);
  }
  Services.io.offline = false;
  return place;
`;

const sendOne = `
  const [text, address] = args;
  const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
  const file = Services.dirsvc.get('TmpD', Ci.nsIFile);
  file.append('message.eml');
  await IOUtils.writeUTF8(file.path, text.replaceAll('\\n', '\\r\\n'));
  const identity = MailServices.accounts.defaultAccount.defaultIdentity;
  const outgoing = MailServices.outgoingServer.getServerByIdentity(identity);
  const to = MailServices.headerParser.makeFromDisplayAddress(address);
  return new Promise((resolve) => {
    outgoing.sendMailMessage(file, to, [], identity, address, null, null, false, 'lab@' + Date.now(), {
      QueryInterface: ChromeUtils.generateQI(['nsIMsgOutgoingListener']),
      onSendStart() {},
      onSendStop(_uri, status, _info, message) { resolve({ status, message }); },
    });
  });
`;

const readAll = `
  const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
  const { incomingServer: server } = MailServices.accounts.defaultAccount;
  server.performExpand(null);
  const subjects = () => {
    const inbox = server.rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
    inbox?.updateFolder(null);
    try { return [...inbox.messages].map((one) => one.mime2DecodedSubject); } catch { return []; }
  };
  for (let tries = 0; tries < 60; tries++) {
    const found = subjects();
    if (args[0].every((subject) => found.includes(subject))) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return subjects();
`;

/** With the program's own reader, from the folder where it looks for files of internet providers. */
const readDocument = `
  const { FetchConfig } = ChromeUtils.importESModule('resource:///modules/accountcreation/FetchConfig.sys.mjs');
  const { incoming, outgoing } = await FetchConfig.fromDisk(args[0], new AbortController().signal);
  return [incoming, outgoing].map(({ type, hostname, port, socketType, username }) =>
    [type, hostname + ':' + port, { 0: 'none', 2: 'starttls', 3: 'tls' }[socketType], username].join(' '));
`;

async function ask(kit: Kit, script: string, ...args: unknown[]): Promise<{ value?: unknown; said: string }> {
  const { said } = await kit.drive(script, args);
  try {
    const { value = {} }: { value?: { value?: unknown } } = JSON.parse(said.trim().split('\n').at(-1) ?? '');
    return { value: value.value, said };
  } catch {
    return { said };
  }
}

export const thunderbird: Program = {
  format: 'thunderbird',
  computer: 'thunderbird',
  async send(kit, { text }): Promise<Said> {
    const prefs = quiet.map(([key, value]) => `user_pref("${key}", ${value});\n`).join('');
    kit.put(`${profile}/user.js`, `${kit.exported('user.js')}${prefs}`);
    const options = ['--headless', '--no-remote', '--offline', '--profile', profile];
    kit.start([
      '/usr/lib/thunderbird/thunderbird',
      ...options,
      '--marionette',
      '--remote-allow-system-access',
    ]);
    const root = readFileSync(rootFile, 'utf8').replaceAll(/-----.*-----|\s/g, '');
    const prepared = await ask(kit, prepare, root, kit.get(kit.secretFile).trim());
    const sent = await ask(kit, sendOne, text, kit.address);
    const isSent = JSON.stringify(sent.value ?? '').includes('"status":0');
    return { code: isSent ? 0 : 1, said: `${prepared.said}${sent.said}` };
  },
  async read(kit, subjects) {
    const { value, said } = await ask(kit, readAll, subjects);
    const found = Array.isArray(value) ? value : [];
    return { code: 0, said, mails: found.map((subject) => `Subject: ${subject}\n`).join('') };
  },
};

/** The document for everybody at a domain, read by the Thunderbird that is already there. */
export const thunderbirdAutoconfig: Program = {
  format: 'autoconfig',
  computer: 'thunderbird',
  async understand(kit) {
    const domain = kit.address.slice(kit.address.lastIndexOf('@') + 1);
    kit.put(`/usr/lib/thunderbird/isp/${domain}.xml`, kit.exported('config-v1.1.xml'));
    const { value, said } = await ask(kit, readDocument, domain);
    const servers = Array.isArray(value) ? value.map(String) : [said];
    return servers.map((one) =>
      one.replace('%EMAILADDRESS%', kit.address).replace('%EMAILLOCALPART%', kit.address.replace(/@.*/, '')),
    );
  },
};
