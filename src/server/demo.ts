import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Budget } from '../budget.ts';
import { parse } from '../cli/parse.ts';
import { Secret } from '../kernel/secret.ts';
import { live, showing } from '../session/options.ts';
import type { Secrets } from '../session/secrets.ts';
import type { World } from '../talk/world.ts';
import type { Info } from './contract.ts';
import type { Wish } from './examination.ts';
import type { Place } from './place.ts';

export interface Demo {
  readonly wish: Wish;
  readonly secrets: Secrets | undefined;
  /** Sets its servers up on loopback for as long as the work takes. */
  readonly play: (work: (place: Place) => Promise<void>) => Promise<void>;
}

export interface Demos {
  readonly list: Info['demo'];
  find(id: string): Demo | undefined;
  close(): Promise<void>;
}

export const noDemos: Demos = { list: [], find: () => undefined, close: async () => {} };

/** Beside the bundle, or in the checkout. */
const folders = ['demo/', '../../cases/worlds/demo/'].map((f) => fileURLToPath(new URL(f, import.meta.url)));

/** The scripted broken servers of `npm run demo`, for whoever wants to see faults without having one. */
export async function loadDemos(base: Place, permit: (port: number) => void = () => {}): Promise<Demos> {
  const [{ parseTalk }, { startWorld }] = await Promise.all([
    import('../talk/parse.ts'),
    import('../talk/world.ts'),
  ]);
  const folder = folders.find((f) => existsSync(f));
  const files = folder === undefined ? [] : globSync('*.talk', { cwd: folder }).sort();
  const worlds = new Set<World>();
  const demos = files.map((file) => {
    const text = readFileSync(join(folder ?? '', file), 'utf8');
    const talk = parseTalk(text, file);
    const { words, options } = parse(talk.args.slice(1), { ...live, ...showing });
    const wish = wishOf(words, { ...options, client: talk.client, provider: talk.provider });
    const secrets = secretsOf(talk);
    const play: Demo['play'] = async (work) => {
      const world = await startWorld(parseTalk(text, file));
      worlds.add(world);
      for (const place of [...world.connectTo, world.dns, world.publicDns])
        permit(Number(/:(\d+)$/.exec(place)?.[1]));
      try {
        const { options: own } = parse(world.args.slice(1), { ...live, ...showing });
        const { client: _client, provider: _provider, ...rest } = own;
        await work({
          ...base,
          login: true,
          options: rest,
          budget: new Budget(undefined),
          refusal: () => undefined,
        });
      } finally {
        worlds.delete(world);
        await world.close();
      }
    };
    return {
      info: {
        id: basename(file, '.talk').replace(/^\d+-/, ''),
        title: talk.title,
        // As somebody would tell it who does not know the cause yet.
        symptom: talk.note ?? talk.title,
        ...(wish.address === undefined ? {} : { address: wish.address }),
      },
      demo: { wish, secrets, play },
    };
  });
  return {
    list: demos.map((d) => d.info),
    find: (id) => demos.find((d) => d.info.id === id)?.demo,
    close: async () => {
      await Promise.all([...worlds].map((w) => w.close()));
    },
  };
}

function wishOf(
  urls: readonly string[],
  { client, provider }: { client: string | undefined; provider: string | undefined },
): Wish {
  const incoming = urls.find((u) => !u.startsWith('smtp'));
  const outgoing = urls.find((u) => u.startsWith('smtp'));
  const address = /:\/\/([^/]+@[^/@]+)@/.exec(urls[0] ?? '')?.[1];
  return {
    ...(address === undefined ? {} : { address: decodeURIComponent(address) }),
    ...(incoming === undefined ? {} : { incoming }),
    ...(outgoing === undefined ? {} : { outgoing }),
    ...(client === undefined ? {} : { client }),
    ...(provider === undefined ? {} : { provider }),
  };
}

function secretsOf({ password, token }: { password?: string; token?: string }): Secrets | undefined {
  const value = token ?? password;
  if (value === undefined) return undefined;
  const secret = new Secret(value);
  return { kind: token === undefined ? 'password' : 'token', incoming: secret, outgoing: secret };
}
