import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppParts } from '../app.ts';
import { kept } from '../schemas.ts';
import { json, problems } from './answers.ts';

const path = '/api/v1/kept';

const list = createRoute({
  method: 'get',
  path,
  summary: 'Addresses whose password is kept, encrypted with a passphrase',
  responses: { 200: json(kept, 'The addresses'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: `${path}/{address}`,
  summary: 'Forget a kept password',
  request: { params: z.object({ address: z.string().min(1).max(320) }) },
  responses: { 204: { description: 'Forgotten' }, ...problems },
});

export function keptRoutes(app: App, { service }: AppParts): void {
  const { vault } = service.parts;
  app.openapi(list, (c) => c.json([...(vault?.list() ?? [])], 200));
  app.openapi(remove, (c) => {
    vault?.remove(c.req.valid('param').address);
    return c.body(null, 204);
  });
}
