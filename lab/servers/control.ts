// Someone else's hosts: a web server with a correct Date header and the certificates of authorities, and mail ports that greet and take their
// leave.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer as http } from 'node:http';
import { createServer as https } from 'node:https';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as tls } from 'node:tls';

const [pki = '', role = 'control'] = process.argv.slice(2);
const pem = { cert: readFileSync(join(pki, 'control.pem')), key: readFileSync(join(pki, 'control.key')) };

function smtp(socket: Socket): void {
  talk(socket, '220 mx.provider.test ESMTP', (line) => {
    if (/^EHLO/i.test(line)) return '250-mx.provider.test\r\n250-PIPELINING\r\n250 8BITMIME';
    if (/^HELO/i.test(line)) return '250 mx.provider.test';
    if (/^QUIT/i.test(line)) return '221 2.0.0 Bye';
    return '502 5.5.2 Error: command not recognized';
  });
}

function imap(socket: Socket): void {
  talk(socket, '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready', (line) => {
    const tag = line.split(' ')[0] ?? '*';
    return / LOGOUT/i.test(line) ? `* BYE\r\n${tag} OK Bye` : `${tag} BAD Error in IMAP command`;
  });
}

function talk(socket: Socket, greeting: string, answer: (line: string) => string): void {
  socket.on('error', () => socket.destroy());
  socket.setTimeout(30_000, () => socket.destroy());
  socket.write(`${greeting}\r\n`);
  let rest = '';
  socket.on('data', (bytes) => {
    const lines = (rest + bytes.toString('latin1')).split('\r\n');
    rest = (lines.pop() ?? '').slice(-2000);
    for (const line of lines) {
      const reply = answer(line);
      socket.write(`${reply}\r\n`);
      if (/^221|BYE/m.test(reply)) socket.end();
    }
  });
}

if (role === 'control') {
  const page = 'This is a control host.\n';
  http((request, response) => {
    const authority = /^\/(intermediate|rogue)\.crt$/.exec(request.url ?? '')?.[1];
    if (request.url === '/generate_204') response.writeHead(204).end();
    else if (authority !== undefined)
      response.end(new X509Certificate(readFileSync(join(pki, `${authority}.crt`))).raw);
    else response.end(page);
  }).listen(80, '::');
  https(pem, (_, response) => response.end(page)).listen(443, '::');
  for (const port of [25, 587]) createServer(smtp).listen(port, '::');
  tls(pem, smtp).listen(465, '::');
  tls(pem, imap).listen(993, '::');
} else {
  http((_, response) => response.end('<html><h1>Our web site</h1></html>\n')).listen(80, '::');
}
