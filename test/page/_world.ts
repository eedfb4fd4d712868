import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { parse } from '../../src/cli/parse.ts';
import { serve } from '../../src/server/serve.ts';
import { live, showing } from '../../src/session/options.ts';
import { parseTalk } from '../../src/talk/parse.ts';
import type { Talk } from '../../src/talk/talk.ts';
import { startWorld } from '../../src/talk/world.ts';

export interface Served {
  /** What a person opens. */
  readonly url: string;
  /** What the mail program of the world is set to, as `imaps://…`. */
  readonly settings: readonly string[];
  readonly password: string;
  readonly talk: Talk;
}

/** The server of the page, led into a world of scripted mail servers. */
export async function serveWorld(t: TestContext, text: string, file: string, page: string): Promise<Served> {
  const world = await startWorld(parseTalk(text, file));
  // A history of its own, and nothing in the one of whoever runs the tests.
  const state = mkdtempSync(join(tmpdir(), 'maildoctor-state-'));
  t.after(() => rmSync(state, { recursive: true, force: true }));
  const { words, options } = parse(world.args.slice(1), { ...live, ...showing });
  t.after(() => world.close());
  const served = await serve({ ...options, budget: false, data: state }, page);
  t.after(() => served.stop(0));
  return { url: served.url, settings: words, password: world.talk.password ?? '', talk: world.talk };
}

export const serveWorldFile = (t: TestContext, file: string, page: string): Promise<Served> =>
  serveWorld(t, readFileSync(file, 'utf8'), file, page);
