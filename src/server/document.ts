import { Budget } from '../budget.ts';
import { about, createApp } from './app.ts';
import { noDemos } from './demo.ts';
import { localLimits } from './limits.ts';
import { RateLimit } from './rate.ts';
import { Service } from './service.ts';

/** The description of the API, without a server. */
export function openApiDocument() {
  const place = {
    hosted: false,
    login: true,
    options: {},
    budget: new Budget(undefined),
    refusal: () => undefined,
    mayTell: () => true,
    seenFrom: <T>(report: T) => report,
  };
  const app = createApp({
    service: new Service({ place, limits: localLimits, demos: noDemos }),
    door: { token: undefined, names: [], isTls: false },
    rate: new RateLimit(localLimits),
    isBehindProxy: false,
    page: undefined,
    complain: () => {},
  });
  return app.getOpenAPI31Document(about);
}
