import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import type { Deadline } from './deadline.ts';

export interface Lookout {
  readonly host: string;
  readonly user?: string;
  readonly port?: number;
}

export interface SeenThrough {
  readonly outcome: 'open' | 'refused' | 'timeout' | 'unreachable' | 'could-not-look';
  /** The greeting, or what ssh says. */
  readonly words?: string;
}

/** Ports where the client speaks first: nothing is heard there before TLS. */
const tlsPorts = [465, 993, 995];
const mostWords = 500;

/**
 * Looks at one port from another computer: its ssh server opens the connection (`ssh -W`) and nothing runs
 * there. The user's own keys and known hosts count; nobody is asked for a password.
 */
export async function lookThroughSsh(
  { host, user, port }: Lookout,
  target: string,
  targetPort: number,
  deadline: Deadline,
): Promise<SeenThrough> {
  const args = [
    ...['-T', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=10', '-o', 'LogLevel=INFO'],
    ...(port === undefined ? [] : ['-p', String(port)]),
    ...(user === undefined ? [] : ['-l', user]),
    ...['-W', `${target.includes(':') ? `[${target}]` : target}:${targetPort}`, '--', host],
  ];
  const child = spawn('ssh', args, { stdio: 'pipe' });
  const greeting = tlsPorts.includes(targetPort) ? greetingOverTls(child, targetPort) : lineOf(child.stdout);
  const seen = await new Promise<SeenThrough>((resolve) => {
    const stop = deadline.onLapse(() => resolve({ outcome: 'could-not-look', words: 'no answer in time' }));
    let said = '';
    child.on('error', (error) => resolve({ outcome: 'could-not-look', words: error.message }));
    child.stdin.on('error', () => {});
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(0, mostWords);
    });
    child.on('close', () => {
      stop();
      resolve(judge(said));
    });
    greeting.then((words) => {
      if (words === undefined) return;
      stop();
      resolve({ outcome: 'open', words });
    });
  });
  child.stdin.end(tlsPorts.includes(targetPort) ? undefined : farewell(targetPort));
  setTimeout(() => child.kill(), 500).unref();
  return seen;
}

const farewell = (port: number): string => (port === 143 || port === 993 ? 'a LOGOUT\r\n' : 'QUIT\r\n');

function judge(said: string): SeenThrough {
  const words = said.trim();
  const failed = /open failed: ([^\n]*)/.exec(words)?.[1] ?? '';
  if (/refused/i.test(failed)) return { outcome: 'refused', words };
  if (/timed out/i.test(failed)) return { outcome: 'timeout', words };
  if (/no route|unreachable/i.test(failed)) return { outcome: 'unreachable', words };
  return { outcome: 'could-not-look', ...(words === '' ? {} : { words }) };
}

/** The first line, or nothing where the stream ends before it. */
function lineOf(stream: NodeJS.ReadableStream): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (text.includes('\n') || text.length > mostWords) resolve(text.trim().slice(0, mostWords));
    });
    stream.on('end', () => resolve(undefined));
    stream.on('error', () => resolve(undefined));
  });
}

/** A handshake to see whether somebody answers: nothing secret is sent, so the certificate may be any. */
function greetingOverTls(child: ChildProcessWithoutNullStreams, port: number): Promise<string | undefined> {
  const socket = connect({
    socket: Duplex.from({ readable: child.stdout, writable: child.stdin }),
    rejectUnauthorized: false,
  });
  const line = lineOf(socket);
  line.then(() => socket.end(farewell(port)));
  return line;
}
