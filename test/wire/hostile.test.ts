import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { Secret } from '../../src/kernel/secret.ts';
import { isEnded } from '../../src/wire/connection.ts';
import { Deadline } from '../../src/wire/deadline.ts';
import { ImapSession } from '../../src/wire/imap.ts';
import { Pop3Session } from '../../src/wire/pop3.ts';
import { SmtpSession } from '../../src/wire/smtp.ts';
import { connectTcp } from '../../src/wire/tcp.ts';
import { Transcript } from '../../src/wire/transcript.ts';
import { dial, onLines, script, serve, soon } from './_server.ts';

/** Writes as fast as the other side reads, until it goes away. */
function flood(socket: Socket, piece: string): void {
  const more = () => {
    while (!socket.destroyed && socket.writable) if (!socket.write(piece)) return;
  };
  if (socket.listenerCount('drain') > 0) return;
  socket.on('drain', more);
  more();
}

test('a line without end', async (t) => {
  const port = await serve(t, (socket) => flood(socket, 'x'.repeat(65_536)));
  const session = new SmtpSession(await dial(port));
  const answer = await session.greeting(soon());
  assert.ok(isEnded(answer));
  assert.equal(answer.end, 'overflow');
});

test('a reply without end', async (t) => {
  const port = await serve(t, (socket) => flood(socket, '220-more\r\n'.repeat(500)));
  const answer = await new SmtpSession(await dial(port)).greeting(soon());
  assert.ok(isEnded(answer));
  assert.equal(answer.end, 'overflow');
  const pop = await serve(t, (socket) => {
    socket.write('+OK\r\n');
    onLines(socket, () => flood(socket, '+OK list\r\n'.repeat(500)));
  });
  const session = new Pop3Session(await dial(pop));
  await session.greeting(soon());
  const { reply } = await session.capa(soon());
  assert.ok(isEnded(reply));
  assert.equal(reply.end, 'overflow');
});

test('untagged lines, tags of others and challenges without end', async (t) => {
  for (const piece of [
    '* 1 EXISTS\r\n',
    'zz OK not yours\r\n',
    '+ more\r\n',
    '* LIST () "/" {999999999}\r\n',
  ]) {
    const port = await serve(t, (socket) => {
      socket.write('* OK hi\r\n');
      onLines(socket, () => flood(socket, piece.repeat(500)));
    });
    const session = new ImapSession(await dial(port));
    await session.greeting(soon());
    const answer = await session.capability(soon());
    assert.ok(isEnded(answer), piece);
    assert.equal(answer.end, 'overflow', piece);
    await session.end(soon());
  }
});

test('a capability of one megabyte is kept in part', async (t) => {
  const big = 'X'.repeat(1_048_576);
  const port = await serve(
    t,
    script('220 hi\r\n', [[/^EHLO/, `250-mx\r\n250-AUTH ${big} PLAIN\r\n250 ${big}\r\n`]]),
  );
  const transcript = new Transcript();
  const session = new SmtpSession(await dial(port, { transcript }));
  await session.greeting(soon());
  const { reply, capabilities } = await session.ehlo('x', soon());
  assert.ok(!isEnded(reply));
  assert.ok(reply.malformed?.includes('truncated'));
  assert.ok(JSON.stringify([...(capabilities?.keywords ?? [])]).length < 200_000);
  assert.ok(JSON.stringify(transcript.entries).length < 10_000);
  session.connection.close();
});

test('NUL and escape sequences are shown, not obeyed', async (t) => {
  const port = await serve(t, script('220 \x1b]0;owned\x07\x00\u202e\r\n', []));
  const transcript = new Transcript();
  const session = new SmtpSession(await dial(port, { transcript }));
  const answer = await session.greeting(soon());
  assert.ok(!isEnded(answer));
  assert.equal(answer.text, '\\x1b]0;owned\\x07\\x00\\u{202e}');
  assert.equal(transcript.entries[0]?.text, '220 \\x1b]0;owned\\x07\\x00\\u{202e}');
  session.connection.close();
});

/** At each stage the server falls silent, closes or resets; the client names it and goes on living. */
const endings: Record<string, (socket: Socket) => void> = {
  timeout: () => {},
  closed: (socket) => socket.end('25'),
  reset: (socket) => socket.resetAndDestroy(),
};

for (const [end, behave] of Object.entries(endings)) {
  test(`${end} at each stage of SMTP`, async (t) => {
    const stages = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'QUIT'];
    for (const stage of stages) {
      const port = await serve(t, (socket) => {
        if (stage === 'greeting') return void setTimeout(() => behave(socket), 10);
        socket.write('220 hi\r\n');
        onLines(socket, (line) => (line.startsWith(stage) ? behave(socket) : socket.write('250 ok\r\n')));
      });
      const session = new SmtpSession(await dial(port));
      const short = () => new Deadline(end === 'timeout' ? 30 : 5000);
      const steps: [string, () => Promise<object>][] = [
        ['greeting', () => session.greeting(short())],
        ['EHLO', async () => (await session.ehlo('x', short())).reply],
        [
          'AUTH',
          async () => {
            const result = await session.auth(
              'PLAIN',
              { user: 'u', password: new Secret('longpassword') },
              short(),
            );
            return 'reply' in result ? result.reply : result;
          },
        ],
        ['MAIL', () => session.mail('a@b', short())],
        ['QUIT', () => session.quit(short())],
      ];
      for (const [name, step] of steps) {
        const answer = await step();
        if (name !== stage) continue;
        assert.ok(isEnded(answer), `${stage}: ${JSON.stringify(answer)}`);
        assert.equal(answer.end, end, stage);
        if (end === 'closed') assert.equal(answer.partial, '25');
        break;
      }
      await session.end(new Deadline(30));
    }
  });

  test(`${end} at each stage of IMAP and POP3`, async (t) => {
    for (const stage of ['CAPABILITY', 'LOGIN', 'LOGOUT']) {
      const port = await serve(t, (socket) => {
        socket.write('* OK hi\r\n');
        onLines(socket, (line) =>
          line.includes(` ${stage}`) ? behave(socket) : socket.write(`${line.split(' ')[0]} OK\r\n`),
        );
      });
      const session = new ImapSession(await dial(port));
      const short = () => new Deadline(end === 'timeout' ? 30 : 5000);
      await session.greeting(soon());
      const capability = await session.capability(short());
      const login = await session.login({ user: 'u', password: new Secret('longpassword') }, short());
      const logout = await session.logout(short());
      const seen = { CAPABILITY: capability, LOGIN: 'reply' in login ? login.reply : login, LOGOUT: logout }[
        stage
      ];
      assert.ok(seen && isEnded(seen), stage);
      assert.equal(seen.end, end);
      await session.end(new Deadline(30));
    }
    const pop = await serve(t, (socket) => {
      socket.write('+OK hi\r\n');
      onLines(socket, () => behave(socket));
    });
    const session = new Pop3Session(await dial(pop));
    await session.greeting(soon());
    const answer = await session.stat(new Deadline(end === 'timeout' ? 30 : 5000));
    assert.ok(isEnded(answer));
    assert.equal(answer.end, end);
    await session.end(new Deadline(30));
  });
}

test('challenges without end stop at once', async (t) => {
  const port = await serve(t, script('220 hi\r\n', [[/^/, '334 AAAA\r\n']]));
  const session = new SmtpSession(await dial(port));
  await session.greeting(soon());
  const result = await session.auth('PLAIN', { user: 'u', password: new Secret('longpassword') }, soon());
  assert.ok('detail' in result && result.detail.aborted !== undefined);
});

test('who has left is not written to, and cancelled work ends', async (t) => {
  const port = await serve(t, (socket) => socket.end());
  const session = new SmtpSession(await dial(port));
  const answer = await session.greeting(soon());
  assert.ok(isEnded(answer));
  assert.equal(answer.end, 'closed');
  assert.ok(isEnded((await session.ehlo('x', soon())).reply));
  const abort = new AbortController();
  const quiet = new SmtpSession(await dial(await serve(t, () => {})));
  const waiting = quiet.greeting(new Deadline(20_000, abort.signal));
  abort.abort();
  const cancelled = await waiting;
  assert.ok(isEnded(cancelled));
  assert.equal(cancelled.end, 'cancelled');
  quiet.connection.close();
});

test('a connection that does not come about has a name', async () => {
  const refused = await connectTcp('127.0.0.1', 1, soon());
  assert.equal(refused.outcome, 'refused');
  assert.equal((await connectTcp('mail.example.org', 25, soon())).outcome, 'other');
  const abort = new AbortController();
  abort.abort();
  assert.equal((await connectTcp('127.0.0.1', 1, new Deadline(1000, abort.signal))).outcome, 'cancelled');
});

test('sixteen hostile servers at once stay within memory', async (t) => {
  const port = await serve(t, (socket) => flood(socket, 'y'.repeat(65_536)));
  const before = process.memoryUsage().rss;
  const answers = await Promise.all(
    Array.from({ length: 16 }, async () => new SmtpSession(await dial(port)).greeting(soon())),
  );
  assert.ok(answers.every((a) => isEnded(a) && a.end === 'overflow'));
  assert.ok(process.memoryUsage().rss - before < 100_000_000);
});
