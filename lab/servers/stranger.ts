// A mail server that nobody meant: it would let anybody in, and writes down every line it is told.
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { TLSSocket, createServer as tlsServer } from 'node:tls';

const [pki = '', log = ''] = process.argv.slice(2);
const keys = { cert: readFileSync(join(pki, 'hosted.pem')), key: readFileSync(join(pki, 'hosted.key')) };

type Protocol = 'imap' | 'pop3' | 'smtp';

const greetings: Readonly<Record<Protocol, string>> = {
  imap: '* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready',
  pop3: '+OK ready',
  smtp: '220 stranger ESMTP',
};

const answers: Readonly<Record<Protocol, (line: string) => string>> = {
  imap(line) {
    const [tag = '*', verb = ''] = line.toUpperCase().split(' ');
    if (verb === 'CAPABILITY') return `* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\n${tag} OK done`;
    return verb === 'LOGOUT' ? `* BYE\r\n${tag} OK done` : `${tag} OK done`;
  },
  pop3: (line) => (/^CAPA/i.test(line) ? '+OK\r\nSTLS\r\nUSER\r\n.' : '+OK'),
  smtp(line) {
    if (/^EHLO/i.test(line)) return '250-stranger\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN';
    if (/^AUTH/i.test(line)) return '235 2.7.0 welcome';
    return /^QUIT/i.test(line) ? '221 bye' : /^STARTTLS/i.test(line) ? '220 go on' : '250 2.1.0 ok';
  },
};

function serve(protocol: Protocol, first: Socket, port: number): void {
  const talk = (socket: Socket): void => {
    socket.on('error', () => socket.destroy());
    socket.setTimeout(30_000, () => socket.destroy());
    let rest = '';
    socket.on('data', function hear(bytes: Buffer) {
      const lines = (rest + bytes.toString('latin1')).split('\r\n');
      rest = (lines.pop() ?? '').slice(-2000);
      for (const line of lines) {
        appendFileSync(log, `${JSON.stringify({ mail: port, line })}\n`);
        socket.write(`${answers[protocol](line)}\r\n`);
        if (/^(?:\S+ )?(?:QUIT|LOGOUT)/i.test(line)) socket.end();
        if (!/^(?:\S+ )?(?:STARTTLS|STLS)/i.test(line)) continue;
        socket.off('data', hear);
        talk(new TLSSocket(socket, { isServer: true, ...keys }));
        return;
      }
    });
  };
  talk(first);
  first.write(`${greetings[protocol]}\r\n`);
}

const ports = {
  143: 'imap',
  993: 'imap',
  110: 'pop3',
  995: 'pop3',
  25: 'smtp',
  587: 'smtp',
  465: 'smtp',
} as const;
for (const [text, protocol] of Object.entries(ports)) {
  const port = Number(text);
  const meet = (socket: Socket): void => serve(protocol, socket, port);
  for (const address of ['203.0.113.83', '2001:db8:113::83']) {
    const server = [993, 995, 465].includes(port) ? tlsServer(keys, meet) : createServer(meet);
    server.on('tlsClientError', () => {});
    server.listen(port, address);
  }
}
