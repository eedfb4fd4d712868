import { createRoute } from '@hono/zod-openapi';
import { guides } from '../../guides/all.gen.ts';
import { exporters } from '../../guides/exports/index.ts';
import { version } from '../../session/version.ts';
import type { App, AppParts } from '../app.ts';
import type { Info } from '../contract.ts';
import { info } from '../schemas.ts';
import { json, problems } from './answers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/info',
  summary: 'What this server can do',
  responses: { 200: json(info, 'What the page needs to know'), ...problems },
});

export function infoRoutes(app: App, { service }: AppParts): void {
  const { place, limits, demos, history } = service.parts;
  const answer: Info = {
    version,
    hosted: place.hosted,
    login: place.login,
    demo: [...demos.list],
    clients: guides
      .filter((g) => g.place === 'mail-program')
      .map((g) => ({ id: g.id, name: g.title, ...platformOf(g.id) })),
    formats: exporters.map((e) => ({ id: e.id, name: e.title, extension: extensions[e.id] ?? 'txt' })),
    limits: { textBytes: limits.textBytes, parallel: limits.parallel },
    keepsHistory: history !== undefined,
  };
  app.openapi(route, (c) => c.json(answer, 200));
}

/** Where a program runs, for those that run in one place only. */
const platforms: Readonly<Record<string, string>> = {
  'apple-mail': 'macos',
  'outlook-mac': 'macos',
  'ios-mail': 'ios',
  'outlook-classic': 'windows',
  'outlook-new': 'windows',
  'windows-mail': 'windows',
  'gmail-app': 'android',
  'samsung-email': 'android',
  fairemail: 'android',
  'thunderbird-android': 'android',
  evolution: 'linux',
  'outlook-mobile': 'mobile',
  spark: 'mobile',
};
const platformOf = (id: string): { platform?: string } => {
  const platform = platforms[id];
  return platform === undefined ? {} : { platform };
};

const extensions: Readonly<Record<string, string>> = {
  mobileconfig: 'mobileconfig',
  autoconfig: 'xml',
  autodiscover: 'xml',
  'user-js': 'js',
  'thunderbird-android': 'svg',
  prf: 'prf',
};
