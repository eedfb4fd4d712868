import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { budgetFor } from '../session/check.ts';
import type { CheckOptions } from '../session/options.ts';
import { UsageError } from '../session/usage.ts';
import { loadDemos, noDemos } from './demo.ts';
import { newToken } from './guard.ts';
import { localLimits } from './limits.ts';
import type { Place } from './place.ts';
import { RateLimit } from './rate.ts';
import { Service } from './service.ts';
import { type Running, start } from './start.ts';

export interface Served extends Running {
  /** What a person opens; with the token, where there is one. */
  readonly url: string;
}

/** Sets the server up as the options say and listens. */
export async function serve(options: CheckOptions, page: string | undefined): Promise<Served> {
  const place = localPlace(options);
  const demos = options.demo === true ? await loadDemos(place) : noDemos;
  const limits = {
    ...localLimits,
    ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
  };
  const token = newToken();
  const running = await start({
    service: new Service({ place, limits, demos }),
    door: { token, names: ['localhost'], isTls: false },
    rate: new RateLimit(limits),
    isBehindProxy: false,
    page,
    complain: (words) =>
      process.stderr.write(`maildoctor: a bug of Maildoctor itself, please report it:\n${words}\n`),
    host: '127.0.0.1',
    port: options.port ?? 0,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new UsageError(`port ${options.port} is taken; choose another with --port`);
    throw error;
  });
  return { ...running, url: `http://127.0.0.1:${running.port}/#token=${token}` };
}

function localPlace(options: CheckOptions): Place {
  const { dns, ca, ehlo, ipv4, ipv6, controls, ispdb, timeout, connectTo, budget } = options;
  const own = { dns, ca, ehlo, ipv4, ipv6, controls, ispdb, timeout, connectTo, budget };
  return {
    hosted: false,
    login: true,
    options: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
    budget: budgetFor(options),
    refusal: () => undefined,
    seenFrom: (report) => report,
  };
}

/** Where the built page lies: beside the bundle, or in the checkout. */
export function pageFolder(): string | undefined {
  return ['page/', '../../dist/page/']
    .map((f) => fileURLToPath(new URL(f, import.meta.url)))
    .find((f) => existsSync(`${f}index.html`));
}
