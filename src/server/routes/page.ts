import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { App, AppParts } from '../app.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

interface Asset {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly packed: Buffer<ArrayBuffer>;
  readonly type: string;
  readonly isHashed: boolean;
}

/**
 * The page's files are read once, at the start: what is asked for is looked up in a list, and no path of a
 * request ever becomes one of the file system.
 */
export function pageRoutes(app: App, { page }: AppParts): void {
  const assets = page === undefined ? new Map<string, Asset>() : read(page);
  app.get('*', (c) => {
    const path = c.req.path === '/' ? '/index.html' : c.req.path;
    const asset = assets.get(path);
    if (asset === undefined)
      return path === '/index.html'
        ? c.text('The page is not built: run npm run build, then start again.\n', 503)
        : c.notFound();
    const isPacked = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    return c.body(isPacked ? asset.packed : asset.bytes, 200, {
      'content-type': asset.type,
      'cache-control': asset.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    });
  });
}

function read(folder: string): Map<string, Asset> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      const url = `/${relative(folder, path).replaceAll('\\', '/')}`;
      const bytes = Buffer.from(readFileSync(path));
      const type = types[extname(path)] ?? 'application/octet-stream';
      const isHashed = url.startsWith('/assets/');
      return [url, { bytes, packed: Buffer.from(gzipSync(bytes)), type, isHashed }] as const;
    }),
  );
}
