/**
 * What the page and the server say to each other: one source for validation, the OpenAPI document and the
 * types of `contract.ts`. The report has its own schema, `docs/report.schema.json`.
 */
import { z } from '@hono/zod-openapi';
import type { Report } from '../kernel/report.ts';
import { reportSchema } from '../report/schema.ts';

const words = (most: number) => z.string().trim().min(1).max(most);
const secret = z.string().min(1).max(65_536);
const id = z.string().regex(/^[\w-]{22}$/);

/** The library's own schema, as it is. */
const report = z.custom<Report>().openapi('Report', reportSchema());

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

export const info = z
  .object({
    version: z.string(),
    hosted: z.boolean(),
    /** Whether a mail password may be given here. */
    login: z.boolean(),
    demo: z.array(
      z.object({ id: z.string(), title: z.string(), symptom: z.string(), address: z.string().optional() }),
    ),
    clients: z.array(z.object({ id: z.string(), name: z.string(), platform: z.string().optional() })),
    formats: z.array(z.object({ id: z.string(), name: z.string(), extension: z.string() })),
    limits: z.object({ textBytes: z.int(), parallel: z.int() }),
    keepsHistory: z.boolean(),
  })
  .openapi('Info');

export const newExamination = z
  .strictObject({
    address: words(320).optional(),
    incoming: words(1000).optional(),
    outgoing: words(1000).optional(),
    userIn: words(320).optional(),
    userOut: words(320).optional(),
    password: secret.optional(),
    passwordOut: secret.optional(),
    token: secret.optional(),
    client: words(100).optional(),
    provider: words(253).optional(),
    symptom: z.enum(['send', 'receive', 'missing', 'one-recipient']).optional(),
    error: z.string().max(200_000).optional(),
    login: z.boolean().optional(),
    allPorts: z.boolean().optional(),
    acceptFound: z.boolean().optional(),
    demo: words(100).optional(),
    again: id.optional(),
    /** Looks only for the settings of the address and examines nothing. */
    discoverOnly: z.boolean().optional(),
    /** Keeps the password, encrypted with this passphrase. */
    keep: z.strictObject({ passphrase: z.string().min(8).max(1000) }).optional(),
    /** Takes the password that was kept for this address. */
    unlock: z.strictObject({ passphrase: z.string().min(1).max(1000) }).optional(),
  })
  .refine(
    (wish) =>
      [wish.address, wish.incoming, wish.outgoing, wish.demo, wish.again].some((one) => one !== undefined),
    {
      message: 'an examination needs an address, a server, a demo, or an earlier examination',
      path: ['address'],
    },
  )
  .refine((wish) => wish.token === undefined || wish.password === undefined, {
    message: 'a password and a token exclude each other',
    path: ['token'],
  })
  .openapi('NewExamination');

export const started = z.object({ id }).openapi('Started');

export const states = ['queued', 'running', 'waiting', 'done', 'cancelled', 'failed'] as const;

export const consent = z
  .object({
    id: z.string(),
    question: z.string(),
    host: z.string(),
    servers: z.array(z.string()),
    why: z.enum(['guessed', 'unprotected']),
  })
  .openapi('Consent');

export const entry = z
  .object({
    id,
    kind: z.enum(['examination', 'discovery', 'text', 'bounce', 'log']),
    state: z.enum(states),
    verdict: z.enum(['healthy', 'fault', 'unsure']).optional(),
    startedAt: z.string(),
    title: z.string(),
    target: z.string(),
    again: id.optional(),
  })
  .openapi('Entry');

export const history = z.array(entry);

export const examination = z
  .object({
    id,
    state: z.enum(states),
    again: id.optional(),
    report: report.optional(),
    problem: problem.optional(),
    consent: consent.optional(),
    /** Whether it can be repeated without giving the password anew. */
    remembers: z.boolean(),
  })
  .openapi('Examination');

export const consentAnswer = z.strictObject({ id: z.string().max(100), yes: z.boolean() });

export const exportFormat = z.object({
  id: z.string(),
  name: z.string(),
  extension: z.string(),
  possible: z.boolean(),
  /** Why the format cannot hold these settings. */
  why: z.string().optional(),
  /** What a person does with the file. */
  next: z.string().optional(),
  qr: z.boolean(),
  files: z.array(z.object({ filename: z.string(), mime: z.string() })),
});
export const exportFormats = z.array(exportFormat).openapi('ExportFormats');

export const explained = z.object({ id, report }).openapi('Explained');
export const kept = z.array(z.object({ address: z.string(), keptAt: z.string() })).openapi('Kept');

export const paramId = z.object({ id });
export const paramFormat = z.object({ id, format: z.string().regex(/^[\w.-]{1,60}$/) });
export const queryClient = z.object({ client: words(100).optional() });
export const queryText = z.object({
  client: words(100).optional(),
  provider: words(253).optional(),
  name: words(255).optional(),
});
export const queryFile = z.object({ file: words(255).optional() });
