import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem.ts';

export interface Door {
  /** Needed with every call of the API; none on a page that is open to all. */
  readonly token: string | undefined;
  /** Names under which the server may be spoken to, beside addresses. */
  readonly names: readonly string[];
  readonly isTls: boolean;
}

/** 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** For everything that is sent, errors too. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': csp,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/**
 * Whoever rebinds a name of their own to this server speaks to it under that name: a literal address cannot
 * be rebound, and other names must be known.
 */
export function checkHost({ names }: Door): MiddlewareHandler {
  const known = new Set(names.map((n) => n.toLowerCase()));
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const name = /^(\[[^\]]+\]|[^:]*)(?::\d{1,5})?$/.exec(host)?.[1]?.toLowerCase() ?? '';
    if (isIP(name.replace(/^\[|\]$/g, '')) === 0 && !known.has(name)) throw new ProblemError(421);
    return next();
  };
}

/** A page of another origin may neither read nor change anything; programs that are no browsers send none. */
export function checkOrigin({ isTls }: Door): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    // Behind a proxy the page is on https while we are not: the host decides.
    const hosts = (isTls ? ['https'] : ['http', 'https']).map((s) => `${s}://${c.req.header('host') ?? ''}`);
    if (origin !== undefined && !hosts.includes(origin)) throw new ProblemError(403, 'another origin');
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new ProblemError(403, 'a request from another site');
    return next();
  };
}

export function checkToken({ token }: Door): MiddlewareHandler {
  const wanted = token === undefined ? undefined : digest(token);
  return async (c, next) => {
    if (wanted !== undefined) {
      const given = /^Bearer ([\w-]{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
      if (!timingSafeEqual(digest(given), wanted))
        throw new ProblemError(401, undefined, { headers: { 'www-authenticate': 'Bearer' } });
    }
    return next();
  };
}

/** Of one length whatever was given, so that the comparison tells nothing. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
