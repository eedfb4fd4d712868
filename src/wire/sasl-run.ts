import { type Connection, type Ended, isEnded } from './connection.ts';
import type { Credential, SaslContext, SaslDetail, SaslExchange } from './sasl.ts';
import type { ScramBinding } from './scram.ts';

/** How the three protocols differ in carrying an exchange. */
export interface SaslCarrier<R extends object> {
  /** The command, with the initial response where it may be sent along. */
  readonly command: string;
  /** Characters a command with an initial response may have; undefined where it may have none. */
  readonly initialLimit: number | undefined;
  read(): Promise<{ challenge: string } | { final: R } | Ended>;
}

export interface SaslResult<R extends object> {
  readonly mechanism: string;
  readonly reply: R | Ended;
  readonly detail: SaslDetail;
}

const MAX_STEPS = 10;

/**
 * Carries one exchange to its end; every answer is kept out of the transcript and of whatever the server
 * echoes.
 */
export async function runSasl<R extends object>(
  connection: Connection,
  exchange: SaslExchange,
  carrier: SaslCarrier<R>,
  dataOf: (reply: R) => string | undefined,
): Promise<SaslResult<R>> {
  const { mechanism, detail } = exchange;
  const limit = carrier.initialLimit;
  let waiting = limit === undefined ? undefined : exchange.initial();
  const line = waiting === undefined ? '' : `${carrier.command} ${toWire(waiting)}`;
  if (waiting !== undefined && line.length <= (limit ?? 0)) {
    hide(connection, waiting);
    connection.send(line, `${carrier.command} ****`);
    waiting = undefined;
  } else connection.send(carrier.command);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const answer = await carrier.read();
    if (isEnded(answer)) return { mechanism, reply: answer, detail };
    if ('final' in answer) {
      const data = dataOf(answer.final);
      exchange.finish(data === undefined ? undefined : Buffer.from(data, 'base64'));
      return { mechanism, reply: answer.final, detail };
    }
    const reply = waiting ? { respond: waiting } : exchange.next(Buffer.from(answer.challenge, 'base64'));
    waiting = undefined;
    if ('abort' in reply) {
      detail.aborted ??= reply.abort;
      connection.send('*');
    } else {
      hide(connection, reply.respond);
      const text = reply.respond.toString('base64');
      connection.send(text, text === '' ? '' : '****');
    }
  }
  detail.aborted ??= 'a conversation without end';
  connection.close();
  return { mechanism, reply: { end: 'overflow', message: 'too many challenges', ms: 0 }, detail };
}

function hide(connection: Connection, response: Buffer): void {
  if (response.length < 5) return;
  connection.log.redactor.hide(response.toString('base64'));
  connection.log.redactor.hide(response.toString('utf8'));
}

/** An empty initial response is written as `=`. */
function toWire(response: Buffer): string {
  return response.length === 0 ? '=' : response.toString('base64');
}

/** What SCRAM needs to bind itself to the TLS connection below; undefined without TLS. */
export function channelBinding(connection: Connection): ScramBinding | undefined {
  const socket = connection.tlsSocket;
  if (!socket) return undefined;
  try {
    if (socket.getProtocol() === 'TLSv1.3') {
      const data = socket.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0));
      return { type: 'tls-exporter', data };
    }
    const finished = socket.getFinished();
    return finished ? { type: 'tls-unique', data: finished } : undefined;
  } catch {
    return undefined;
  }
}

export function saslContext(connection: Connection, target: { host?: string; port?: number }): SaslContext {
  return { ...target, binding: channelBinding(connection) };
}

/** Before anything secret is sent, everything that writes down has to know it. */
export function learnCredential(connection: Connection, credential: Credential): void {
  const { redactor } = connection.log;
  if (credential.password) redactor.learn(credential.password);
  if (credential.token) redactor.learn(credential.token);
}
