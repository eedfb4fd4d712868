import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { after } from 'node:test';
import { Budget } from '../../src/budget.ts';
import type { Entry, Examination, NewExamination } from '../../src/server/contract.ts';
import { type Demos, loadDemos, noDemos } from '../../src/server/demo.ts';
import { History } from '../../src/server/history.ts';
import { type Limits, localLimits } from '../../src/server/limits.ts';
import type { Place } from '../../src/server/place.ts';
import { RateLimit } from '../../src/server/rate.ts';
import { Service } from '../../src/server/service.ts';
import { type Running, start } from '../../src/server/start.ts';
import { openStore } from '../../src/server/store.ts';
import { Vault } from '../../src/server/vault.ts';

export const token = 'a-token-of-the-tests-0123456789-0123456789';

export interface Wishes {
  readonly limits?: Partial<Limits>;
  readonly place?: Partial<Place>;
  readonly demo?: boolean;
  readonly data?: string;
  readonly page?: string;
  readonly names?: readonly string[];
  readonly isOpen?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface TestServer extends Running {
  readonly service: Service;
  readonly complaints: string[];
  /** One request, with whatever headers; the token is sent unless `authorization` says otherwise. */
  ask(path: string, wish?: Ask): Promise<Answer>;
  json<T>(path: string, wish?: Ask): Promise<T>;
  examine(wish: NewExamination): Promise<Examination>;
  history(): Promise<Entry[]>;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly from?: string;
}

export const localPlace = (): Place => ({
  hosted: false,
  login: true,
  options: {},
  budget: new Budget(undefined),
  refusal: () => undefined,
  mayTell: () => true,
  seenFrom: (report) => report,
});

const open: ((graceMs?: number) => Promise<void>)[] = [];
// Also where a test has failed: a server left open would keep the process alive.
after(() => Promise.all(open.map((stop) => stop(0))));

/** A server of the tests on loopback, as `maildoctor serve` sets one up. */
export async function testServer(wishes: Wishes = {}): Promise<TestServer> {
  const limits = { ...localLimits, ...wishes.limits };
  const place = { ...localPlace(), ...wishes.place };
  const demos: Demos = wishes.demo === true ? await loadDemos(place) : noDemos;
  const db = wishes.data === undefined ? undefined : await openStore(wishes.data);
  const data = db === undefined ? {} : { history: new History(db), vault: new Vault(db) };
  const service = new Service({ place, limits, demos, ...data });
  const complaints: string[] = [];
  const running = await start({
    service,
    door: {
      token: wishes.isOpen === true ? undefined : token,
      names: wishes.names ?? ['localhost'],
      isTls: false,
    },
    rate: new RateLimit(limits),
    isBehindProxy: false,
    page: wishes.page,
    complain: (words) => complaints.push(words),
    host: '127.0.0.1',
    port: 0,
  });
  const ask = (path: string, wish: Ask = {}) => send(running.port, path, wish);
  const json = async <T>(path: string, wish: Ask = {}): Promise<T> =>
    JSON.parse((await ask(path, wish)).body) as T;
  let stopped: Promise<void> | undefined;
  const stop = (graceMs?: number): Promise<void> => {
    stopped ??= running.stop(graceMs);
    return stopped;
  };
  open.push(stop);
  return {
    ...running,
    stop,
    service,
    complaints,
    ask,
    json,
    history: () => json('/api/v1/examinations'),
    async examine(wish) {
      const { id } = await json<{ id: string }>('/api/v1/examinations', { body: wish });
      await ask(`/api/v1/examinations/${id}/events`);
      return json<Examination>(`/api/v1/examinations/${id}`);
    },
  };
}

function send(port: number, path: string, { method, headers = {}, body, from }: Ask): Promise<Answer> {
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  const bytes = body === undefined ? undefined : isRaw ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({
      host: '127.0.0.1',
      port,
      path,
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined || isRaw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(from === undefined ? {} : { localAddress: from }),
      agent: false,
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.end(bytes);
  });
}

export interface Event {
  readonly id: number;
  readonly event: string;
  readonly data: unknown;
}

export const eventsIn = (body: string): Event[] =>
  body
    .split('\n\n')
    .filter((block) => block.startsWith('id: '))
    .map((block) => {
      const [, id, event, data] = /^id: (\d+)\nevent: ([^\n]*)\ndata: ([^\n]*)$/.exec(block) ?? [];
      return { id: Number(id), event: event ?? '', data: JSON.parse(data ?? 'null') as unknown };
    });
