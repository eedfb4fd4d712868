import { signal } from '@preact/signals';
import { token } from './token.ts';

/** How things stand between this page and its server. */
export const link = signal<'fine' | 'offline' | 'refused'>('fine');

/** What the server refused, in its own words; `fields` says which fields of a form it means. */
export class Problem extends Error {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;

  constructor(status: number, words: string, fields: ReadonlyMap<string, string> = new Map()) {
    super(words);
    this.status = status;
    this.fields = fields;
  }
}

const base = './api/v1';

interface Wishes {
  readonly method?: string;
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** One call of the server; throws a `Problem` where it refuses or cannot be reached. */
export async function call(path: string, wishes: Wishes = {}): Promise<Response> {
  const { method = 'GET', json, body, headers, signal: stop } = wishes;
  let response: Response;
  try {
    response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(token.value === '' ? {} : { authorization: `Bearer ${token.value}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(body === undefined ? {} : { body }),
      ...(stop === undefined ? {} : { signal: stop }),
      cache: 'no-store',
      credentials: 'omit',
    });
  } catch (error) {
    if (stop?.aborted !== true) link.value = 'offline';
    throw error;
  }
  if (response.status === 401) link.value = 'refused';
  else if (link.value === 'offline') link.value = 'fine';
  if (!response.ok) throw await problemIn(response);
  return response;
}

export const get = async <T>(path: string): Promise<T> => (await call(path)).json() as Promise<T>;

export const post = async <T>(path: string, json: unknown): Promise<T> =>
  (await call(path, { method: 'POST', json })).json() as Promise<T>;

async function problemIn(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.includes('json') === true;
  const said = isProblem ? ((await response.json().catch(() => ({}))) as Said) : {};
  const fields = new Map((said.errors ?? []).map((e) => [fieldOf(e), e.detail ?? e.message ?? '']));
  return new Problem(response.status, said.detail ?? said.title ?? `HTTP ${response.status}`, fields);
}

interface Said {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly SaidOfField[];
}
interface SaidOfField {
  readonly path?: string | readonly (string | number)[];
  readonly detail?: string;
  readonly message?: string;
}

const fieldOf = ({ path = '' }: SaidOfField): string =>
  (typeof path === 'string' ? path : path.join('.')).replace(/^[#/$.]+/, '').split(/[./]/)[0] ?? '';
