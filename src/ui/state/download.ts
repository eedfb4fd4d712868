import { call } from './api.ts';

/** Hands a file of the server to the browser; a plain link could not carry the token. */
export async function download(path: string, fallback: string): Promise<void> {
  const response = await call(path);
  const named = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(
    response.headers.get('content-disposition') ?? '',
  )?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = named === undefined ? fallback : decodeURIComponent(named);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
