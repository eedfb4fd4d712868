// What the texts' bench reads: made on the fly, the same every time.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const samples = new URL('../cases/bounces/', import.meta.url);

/** A Maildir of bounces: our own samples, each with other names, so that nothing can be remembered. */
export function writeMaildir(folder: string, count: number): void {
  const reports = readdirSync(samples)
    .filter((f) => f.endsWith('.eml'))
    .map((f) => readFileSync(new URL(f, samples), 'utf8'))
    .filter((text) => /final-recipient|x-failed|failure notice|delivery/i.test(text));
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part), { recursive: true });
  for (let i = 0; i < count; i++) {
    const text = (reports[i % reports.length] ?? '').replace(
      /\b([a-z]{2,6})@(\w+)\.example/g,
      `$1${i}@$2${i % 97}.example`,
    );
    writeFileSync(join(folder, 'new', `${1_700_000_000 + i}.${i}.bench`), text);
  }
}

const replies = [
  '550 5.1.1 <U@D>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)',
  '552 5.2.2 <U@D>: Mailbox is full (in reply to RCPT TO command)',
  '550 5.7.1 Service unavailable; client [192.0.2.N] blocked using bl.example.org (in reply to RCPT TO command)',
  '450 4.2.0 <U@D>: Recipient address rejected: Greylisted (in reply to RCPT TO command)',
  '554 5.7.1 Message rejected as spam by Content Filtering. (in reply to end of DATA command)',
];

/** Lines as a busy server with Postfix and Dovecot writes them: about one mail in eight fails. */
export function* logLines(count: number): Generator<string> {
  let made = 0;
  for (let i = 0; made < count; i++) {
    const second = i % 86_400;
    const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
      .map((n) => String(n).padStart(2, '0'))
      .join(':');
    const at = `Nov ${String(1 + (Math.floor(i / 86_400) % 30)).padStart(2)} ${clock} mail`;
    const id = (0x4a000000000 + i * 7919).toString(16).toUpperCase();
    const pid = 1000 + (i % 3000);
    const user = `user${(i * 31) % 50_021}`;
    const domain = `d${(i * 17) % 7919}.example`;
    const smtp = `${at} postfix/smtp[${pid + 3}]: ${id}: to=<${user}@${domain}>, relay=mx.${domain}[198.51.100.${i % 250}]:25, delay=1.2, delays=0.1/0/0.6/0.5, dsn=`;
    const lines = [
      `${at} postfix/smtpd[${pid}]: connect from client${i % 500}.example[192.0.2.${i % 250}]`,
      `${at} postfix/smtpd[${pid}]: ${id}: client=client${i % 500}.example[192.0.2.${i % 250}], sasl_method=PLAIN, sasl_username=${user}`,
      `${at} postfix/cleanup[${pid + 1}]: ${id}: message-id=<${i}.${pid}@mail.example>`,
      `${at} postfix/qmgr[99]: ${id}: from=<${user}@sender.example>, size=${2000 + (i % 9000)}, nrcpt=1 (queue active)`,
      i % 8 === 0
        ? `${smtp}${i % 40 === 24 ? '4.2.0' : '5.1.1'}, status=${i % 40 === 24 ? 'deferred' : 'bounced'} (host mx.${domain}[198.51.100.${i % 250}] said: ${(
            replies[(i / 8) % replies.length] ?? ''
          )
            .replace('U', user)
            .replace('D', domain)
            .replace('N', String(i % 250))})`
        : `${smtp}2.0.0, status=sent (250 2.0.0 Ok: queued as ${id})`,
      `${at} postfix/qmgr[99]: ${id}: removed`,
      `${at} postfix/smtpd[${pid}]: disconnect from client${i % 500}.example[192.0.2.${i % 250}] ehlo=1 auth=1 mail=1 rcpt=1 data=1 quit=1 commands=6`,
      i % 20 === 0
        ? `${at} postfix/smtpd[${pid}]: warning: unknown[203.0.113.${i % 250}]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username=${user}`
        : `${at} dovecot: imap-login: Login: user=<${user}>, method=PLAIN, rip=192.0.2.${i % 250}, lip=192.0.2.1, mpid=${pid}, TLS, session=<${id}>`,
    ];
    for (const line of lines) {
      if (made++ >= count) return;
      yield line;
    }
  }
}
