import type { Page } from 'playwright-core';
import type { Served } from './_world.ts';

const kinds = {
  imap: 'imap',
  imaps: 'imap',
  pop3: 'pop3',
  pop3s: 'pop3',
  smtp: 'smtp',
  smtps: 'smtp',
} as const;

/** Types the settings of a world into the form as a person copies them from a mail program, and examines. */
export async function examine(
  page: Page,
  { settings, password, address }: Pick<Served, 'settings' | 'password'> & { readonly address?: string },
): Promise<void> {
  const urls = settings.filter((words) => words.includes('://'));
  if (urls.length > 0) await page.getByText('I have server settings').click();
  for (const words of urls) {
    const [, scheme = '', insecure = '', user = '', host = '', port = ''] =
      /^(\w+)(\+insecure)?:\/\/(?:(.*)@)?([^@:/]+)(?::(\d+))?/.exec(words) ?? [];
    const kind = kinds[scheme as keyof typeof kinds];
    const side = kind === 'smtp' ? 'outgoing' : 'incoming';
    if (side === 'incoming') await page.selectOption('#incoming-kind', kind);
    const security = insecure !== '' ? 'none' : scheme.endsWith('s') ? 'tls' : 'starttls';
    await page.selectOption(`#${side}-security`, security);
    await page.fill(`#${side}`, host);
    await page.fill(`#${side}-port`, port);
    await page.fill(`#${side}-user`, decodeURIComponent(user));
    if (user.includes('@') || user.includes('%40')) await page.fill('#address', decodeURIComponent(user));
  }
  const given = address ?? settings.find((words) => !words.includes('://'));
  if (given !== undefined) await page.fill('#address', given);
  await page.getByText('Test the login as well').click();
  await page.fill('#password', password);
  await page.getByRole('button', { name: 'Examine', exact: true }).click();
}

/** Waits for the verdict and tells its kind and its words. */
export async function verdictOf(
  page: Page,
): Promise<{ readonly kind: string; readonly words: string; readonly fault: string }> {
  await page.waitForSelector('.parts', { timeout: 120_000 });
  const band = page.locator('.band').first();
  const classes = (await band.getAttribute('class')) ?? '';
  return {
    kind: /healthy|fault|unsure/.exec(classes)?.[0] ?? '',
    words: (await band.locator('h1').textContent()) ?? '',
    fault:
      (await band.locator('.tag.quiet').count()) > 0
        ? ((await band.locator('.tag.quiet').textContent()) ?? '')
        : '',
  };
}
