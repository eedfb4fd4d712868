// A simple mail program: it does what its settings say, and prints what it meets. It judges nothing.
//
// It proves that a scenario breaks what it claims to break, without any code of the product.
import { lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { rootCertificates, connect as tlsConnect } from 'node:tls';
import { type Conversation, imap, pop3, smtp } from './oracle-talk.ts';

const args = process.argv.slice(2);
const option = (name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
const urls = args.filter((arg) => arg.includes('://') && !arg.startsWith('http'));
const caFile = option('--ca');
const ca = [
  ...rootCertificates,
  ...(caFile === undefined ? [] : [readFileSync(caFile, 'utf8')]),
  ...systemStore(),
];
const ports: Record<string, number> = { imap: 143, imaps: 993, pop3: 110, pop3s: 995, smtp: 587, smtps: 465 };
let well = true;

for (const url of urls) {
  try {
    await use(url);
  } catch (error) {
    well = false;
    const { code, message } =
      error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', message: String(error) };
    console.log([url.split(/[:+]/)[0], 'FAILED', code, message].filter(Boolean).join(' '));
  }
}
if (well) console.log('all well');
process.exit(0);

async function use(url: string): Promise<void> {
  const [, scheme = '', insecure, userPart, host = '', port] =
    /^(\w+)(\+insecure)?:\/\/(?:(.*)@)?([^@/]*?|\[.*\])(?::(\d+))?\/?$/.exec(url) ?? [];
  const user =
    option(scheme.startsWith('smtp') ? '--out-user' : '--in-user') ??
    (userPart === undefined ? undefined : decodeURIComponent(userPart));
  const addresses = await lookup(host.replace(/^\[|\]$/g, ''), { all: true });
  console.log(`${scheme} ${host} is ${addresses.map(({ address }) => address).join(' ')}`);
  let skipped = 0;
  for (const { address } of addresses) {
    const started = performance.now();
    let socket: Socket;
    try {
      socket = await reach(address, Number(port ?? ports[scheme]));
    } catch (error) {
      // An address of a family that this computer lacks is no obstacle while there is another.
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENETUNREACH' || ++skipped === addresses.length) throw error;
      continue;
    }
    const secure = (below: Socket): Promise<Socket> => handshake(below, host);
    const open =
      scheme.endsWith('s') && scheme !== 'pop3s' ? scheme.slice(0, -1) : scheme.replace('pop3s', 'pop3');
    const first = scheme.endsWith('s') ? await secure(socket) : socket;
    const how: Conversation = {
      user,
      host,
      password: process.env.MAILDOCTOR_PASSWORD ?? '',
      address: option('--address') ?? (user?.includes('@') ? user : `${user ?? 'alice'}@example.test`),
      ehlo: option('--ehlo') ?? 'client.home.lan',
      auth: option('--auth')?.toUpperCase(),
      startTls: first === socket && insecure === undefined ? secure : undefined,
      say: (line) => console.log(`${scheme} ${line}`),
    };
    await { imap, pop3, smtp }[open as 'imap' | 'pop3' | 'smtp'](first, how);
    console.log(`${scheme} ${address} took ${((performance.now() - started) / 1000).toFixed(1)} s`);
    first.destroy();
  }
}

function reach(address: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, noDelay: true });
    const timer = setTimeout(
      () => socket.destroy(new Error(`connect to ${address} port ${port} timed out`)),
      4000,
    );
    socket.once('error', reject);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

function handshake(below: Socket, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const servername = /^[\d.]+$|:/.test(host) ? undefined : host;
    const socket = tlsConnect({
      socket: below,
      host,
      ca,
      ...(servername === undefined ? {} : { servername }),
    });
    socket.once('error', reject);
    below.once('close', () => reject(new Error('connection closed in the handshake')));
    socket.once('secureConnect', () => resolve(socket));
    setTimeout(() => reject(new Error('handshake timed out')), 5000).unref();
  });
}

function systemStore(): string[] {
  try {
    return [readFileSync('/etc/ssl/certs/lab-root.pem', 'utf8')];
  } catch {
    return [];
  }
}
