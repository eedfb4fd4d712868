// What the path itself costs: a client that knows every answer beforehand, on the roads of the protocols.
// node bench/floor.ts IMAP-HOST SMTP-HOST; prints milliseconds.
import { lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { createSecureContext, connect as secure, type TLSSocket } from 'node:tls';

const [imapHost = '', smtpHost = ''] = process.argv.slice(2);
const { BENCH_CA = '', BENCH_USER = '', MAILDOCTOR_PASSWORD = '' } = process.env;
const secureContext = createSecureContext({ ca: readFileSync(BENCH_CA, 'utf8') });
const plain = Buffer.from(`\0${BENCH_USER}\0${MAILDOCTOR_PASSWORD}`).toString('base64');

/** Sends a line and waits until what comes back ends as expected. */
function say(socket: Socket, line: string, until: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const listen = (bytes: Buffer) => {
      heard += bytes.toString('latin1');
      if (!until.test(heard)) return;
      socket.off('data', listen);
      resolve();
    };
    socket.on('data', listen).once('error', reject);
    if (line !== '') socket.write(line);
  });
}

const encrypt = (socket: Socket, servername: string): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const tls = secure({ socket, servername, secureContext });
    tls.once('secureConnect', () => resolve(tls)).once('error', reject);
  });

async function open(host: string, port: number): Promise<Socket> {
  const { address } = await lookup(host, { family: 4 });
  return connect({ host: address, port, noDelay: true });
}

async function imap(): Promise<void> {
  const tls = await encrypt(await open(imapHost, 993), imapHost);
  await say(tls, '', /^\* OK.*\r\n/);
  await say(tls, `a AUTHENTICATE PLAIN ${plain}\r\n`, /^a OK/m);
  await say(tls, 'b EXAMINE INBOX\r\nc LOGOUT\r\n', /^c OK/m);
  tls.destroy();
}

async function smtp(): Promise<void> {
  const socket = await open(smtpHost, 587);
  await say(socket, '', /^220 .*\r\n/);
  await say(socket, 'EHLO client.test\r\n', /^250 .*\r\n/m);
  await say(socket, 'STARTTLS\r\n', /^220 .*\r\n/);
  const tls = await encrypt(socket, smtpHost);
  await say(tls, 'EHLO client.test\r\n', /^250 .*\r\n/m);
  await say(tls, `AUTH PLAIN ${plain}\r\n`, /^235 .*\r\n/);
  const rest = `MAIL FROM:<${BENCH_USER}>\r\nRCPT TO:<${BENCH_USER}>\r\nRSET\r\nQUIT\r\n`;
  await say(tls, rest, /^221 .*\r\n/m);
  tls.destroy();
}

const started = performance.now();
await Promise.all([imap(), smtp()]);
console.log(performance.now() - started);
