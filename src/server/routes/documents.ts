import { createRoute, z } from '@hono/zod-openapi';
import {
  type Exported,
  type Exporter,
  exporters,
  exportSettings,
  findExporter,
} from '../../guides/exports/index.ts';
import type { Report } from '../../kernel/report.ts';
import { correctedSettings, discoveredSettings } from '../../report/corrected.ts';
import { renderHtml } from '../../report/html.ts';
import { renderLetter } from '../../report/letter.ts';
import type { App, AppParts } from '../app.ts';
import type { ExportFormat } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import * as schemas from '../schemas.ts';
import { json, problems, text } from './answers.ts';

const path = '/api/v1/examinations/{id}';
const of = (rest: string, summary: string) => ({ method: 'get' as const, path: `${path}/${rest}`, summary });
const byId = { params: schemas.paramId };

const html = createRoute({
  ...of('report.html', 'The report as one page that needs nothing else'),
  request: byId,
  responses: { 200: text('text/html', 'The page'), ...problems },
});
const letter = createRoute({
  ...of('letter', 'A letter for whoever can help'),
  request: byId,
  responses: { 200: text('text/plain', 'The letter'), ...problems },
});
const ledger = createRoute({
  ...of('ledger', 'All facts, as `maildoctor show` reads them'),
  request: byId,
  responses: { 200: json(z.unknown(), 'The ledger'), ...problems },
});
const list = createRoute({
  ...of('exports', 'Formats in which the corrected settings can be handed over'),
  request: byId,
  responses: {
    200: json(schemas.exportFormats, 'All formats; those that cannot, with the reason'),
    ...problems,
  },
});
const one = createRoute({
  ...of('exports/{format}', 'The corrected settings in one format'),
  request: { params: schemas.paramFormat, query: schemas.queryFile },
  responses: { 200: text('application/octet-stream', 'The file'), ...problems },
});
const code = createRoute({
  ...of('exports/{format}/qr.svg', 'The same as a code for a telephone'),
  request: { params: schemas.paramFormat },
  responses: { 200: text('image/svg+xml', 'The code'), ...problems },
});

export function documentRoutes(app: App, { service }: AppParts): void {
  const reportOf = (id: string): Report => {
    const { report } = service.find(id);
    if (report === undefined) throw new ProblemError(409, 'there is no report yet');
    return report;
  };
  app.openapi(html, (c) =>
    file(
      renderHtml(reportOf(c.req.valid('param').id)),
      'text/html; charset=utf-8',
      'maildoctor-report.html',
      {
        'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      },
    ),
  );
  app.openapi(letter, (c) =>
    file(
      renderLetter(reportOf(c.req.valid('param').id)),
      'text/plain; charset=utf-8',
      'maildoctor-letter.txt',
    ),
  );
  app.openapi(ledger, (c) => {
    const { facts } = reportOf(c.req.valid('param').id);
    return c.json({ schema: 1, facts }, 200, attached('maildoctor-ledger.json'));
  });
  app.openapi(list, (c) => {
    const report = reportOf(c.req.valid('param').id);
    return c.json(
      exporters.map((e) => formatOf(e, made(e, report))),
      200,
    );
  });
  app.openapi(one, (c) => {
    const { id, format } = c.req.valid('param');
    const { files } = exported(format, reportOf(id));
    const wanted = c.req.valid('query').file;
    const found = wanted === undefined ? files[0] : files.find((f) => f.filename === wanted);
    if (found === undefined) throw new ProblemError(404, 'the format has no such file');
    return file(found.content, found.mime, found.filename.split('/').at(-1) ?? 'settings');
  });
  app.openapi(code, (c) => {
    const { id, format } = c.req.valid('param');
    const svg = exported(format, reportOf(id)).files.find(isCode);
    if (svg === undefined) throw new ProblemError(404, 'the format is no code');
    return file(svg.content, svg.mime, 'settings-qr.svg');
  });
}

const isCode = ({ mime }: { readonly mime: string }): boolean => mime === 'image/svg+xml';

type Files = Extract<Exported, { files: unknown }>;

function made(exporter: Exporter, report: Report): Exported {
  const { address } = report.target;
  if (typeof address !== 'string') return { unsupported: 'the mail address is not known' };
  const settings =
    report.kind === 'discovery' && report.discovered !== undefined
      ? discoveredSettings(report.discovered)
      : correctedSettings(report);
  return exportSettings(exporter, settings, { address });
}

function exported(format: string, report: Report): Files {
  const exporter = findExporter(format);
  if (exporter === undefined) throw new ProblemError(404, `there is no format "${format}"`);
  const result = made(exporter, report);
  if ('unsupported' in result) throw new ProblemError(422, result.unsupported);
  return result;
}

function formatOf({ id, title }: Exporter, result: Exported): ExportFormat {
  const common = { id, name: title };
  if ('unsupported' in result)
    return { ...common, extension: '', possible: false, why: result.unsupported, qr: false, files: [] };
  const files = result.files.map(({ filename, mime }) => ({ filename, mime }));
  const extension = /\.(\w+)$/.exec(files[0]?.filename ?? '')?.[1] ?? 'txt';
  return { ...common, extension, possible: true, next: result.next, qr: files.some(isCode), files };
}

/** To be saved, never shown in our own origin. */
function file(
  content: string | Uint8Array,
  mime: string,
  name: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: { 'content-type': mime, ...attached(name), ...headers },
  });
}

const attached = (name: string) => ({
  'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
});
