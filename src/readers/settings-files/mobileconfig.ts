import { parseBinary } from 'plist';
import { SettingsError } from '../settings.ts';
import type { DraftAccount, DraftServer, Field, SettingsReader, Source } from './file.ts';
import { type PlistNode, xmlPlist } from './xml-plist.ts';

const mechanisms: Readonly<Record<string, string>> = {
  EmailAuthCRAMMD5: 'CRAM-MD5',
  EmailAuthNTLM: 'NTLM',
  EmailAuthHTTPMD5: 'DIGEST-MD5',
};

/** A profile of Apple's devices, XML or binary; around a signed one there are other bytes. */
export const mobileconfig: SettingsReader = {
  id: 'mobileconfig',
  title: 'Apple configuration profile',
  client: 'apple-mail',
  names: /\.mobileconfig$/,
  recognise: ({ text }) =>
    text.includes('com.apple.mail.managed') ? 1 : text.startsWith('bplist00') ? 0.6 : 0,
  read(source) {
    const payloads = mailPayloads(rootOf(source));
    if (payloads.length === 0)
      throw new SettingsError(
        'this profile sets up no mail account: it has no payload of the type com.apple.mail.managed',
      );
    return { accounts: payloads.map(accountOf) };
  },
};

function rootOf({ text, bytes }: Source): PlistNode {
  if (bytes === undefined || !text.startsWith('bplist00')) return xmlPlist(text);
  try {
    return fromValue(parseBinary(bytes), 0);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new SettingsError(`this binary profile is damaged (${why.slice(0, 80)})`);
  }
}

const deepest = 12;
function fromValue(value: unknown, depth: number): PlistNode {
  if (depth < deepest && Array.isArray(value))
    return { line: 0, items: value.map((v) => fromValue(v, depth + 1)) };
  if (depth < deepest && typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
    return {
      line: 0,
      entries: new Map(Object.entries(value).map(([k, v]) => [k, fromValue(v, depth + 1)])),
    };
  return { line: 0, text: String(value) };
}

function mailPayloads(root: PlistNode): readonly PlistNode[] {
  const type = root.entries?.get('PayloadType')?.text;
  if (type === 'com.apple.mail.managed') return [root];
  return (root.entries?.get('PayloadContent')?.items ?? []).filter(
    (p) => p.entries?.get('PayloadType')?.text === 'com.apple.mail.managed',
  );
}

function accountOf(payload: PlistNode): DraftAccount {
  const get = (key: string): Field | undefined => {
    const node = payload.entries?.get(key);
    return node?.text === undefined ? undefined : { text: node.text, line: node.line };
  };
  const isPop = get('EmailAccountType')?.text === 'EmailTypePOP';
  return {
    name: get('EmailAccountDescription')?.text,
    address: get('EmailAddress')?.text,
    fullName: get('EmailAccountName')?.text,
    servers: [
      serverOf(isPop ? 'pop3' : 'imap', 'IncomingMailServer', 'IncomingPassword', get),
      serverOf('smtp', 'OutgoingMailServer', 'OutgoingPassword', get),
    ],
  };
}

const usual = { imap: [143, 993], pop3: [110, 995], smtp: [587, 465] } as const;

/** `UseSSL` means either kind of TLS; the port decides which. */
function serverOf(
  protocol: 'imap' | 'pop3' | 'smtp',
  prefix: string,
  password: string,
  get: (key: string) => Field | undefined,
): DraftServer {
  const ssl = get(`${prefix}UseSSL`);
  const port = get(`${prefix}PortNumber`);
  const auth = get(`${prefix}Authentication`)?.text;
  const isOn = ssl?.text === 'true';
  const isStart = port === undefined ? protocol === 'smtp' : ['25', '110', '143', '587'].includes(port.text);
  return {
    protocol,
    host: get(`${prefix}HostName`),
    port,
    usualPort: usual[protocol][isOn && !isStart ? 1 : 0],
    security: !isOn ? 'none' : isStart ? 'starttls' : 'tls',
    securityLine: ssl?.line,
    user: get(`${prefix}Username`),
    password: get(password),
    login: protocol === 'smtp' && auth === 'EmailAuthNone' ? 'no' : undefined,
    mechanism: mechanisms[auth ?? ''],
  };
}
