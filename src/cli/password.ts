import { execFile } from 'node:child_process';
import { Secret } from '../kernel/secret.ts';
import type { Secrets } from '../session/secrets.ts';
import { Stopped, UsageError } from '../session/usage.ts';

export interface SecretOptions {
  readonly passwordStdin?: boolean | undefined;
  readonly passwordCommand?: string | undefined;
  readonly tokenStdin?: boolean | undefined;
  readonly tokenCommand?: string | undefined;
  readonly isLoginWanted: boolean;
  readonly accounts: readonly string[];
  /** The provider that would refuse any password: then none is asked for. */
  readonly passwordless?: string | undefined;
}

/** Where the password comes from: never an argument. Nothing given and no terminal to ask on: none. */
export async function readSecrets(options: SecretOptions): Promise<Secrets> {
  if (!options.isLoginWanted) return { kind: 'password' };
  const {
    MAILDOCTOR_TOKEN: token,
    MAILDOCTOR_PASSWORD: password,
    MAILDOCTOR_PASSWORD_OUT: out,
  } = process.env;
  if (options.tokenStdin === true) return same('token', await firstLineOfInput());
  if (options.tokenCommand !== undefined) return same('token', await outputOf(options.tokenCommand));
  if (options.passwordStdin === true) return same('password', await firstLineOfInput());
  if (options.passwordCommand !== undefined) return same('password', await outputOf(options.passwordCommand));
  if (token !== undefined && token !== '') return same('token', token);
  if (password !== undefined && password !== '')
    return { kind: 'password', incoming: new Secret(password), outgoing: new Secret(out ?? password) };
  if (process.stdin.isTTY && process.stderr.isTTY) {
    if (options.passwordless === undefined) return ask(options.accounts);
    process.stderr.write(
      `${options.passwordless} accepts no password from mail programs, so none is asked for; ` +
        'sign in with --oauth-client ID, or give a token with --token-command.\n',
    );
  }
  return { kind: 'password' };
}

const same = (kind: Secrets['kind'], value: string): Secrets => ({
  kind,
  incoming: new Secret(value),
  outgoing: new Secret(value),
});

const longestSecret = 65_536;

async function firstLineOfInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += String(chunk);
    if (text.includes('\n') || text.length > longestSecret) break;
  }
  const line = text.split('\n')[0]?.replace(/\r$/, '') ?? '';
  if (line === '')
    throw new UsageError('standard input was empty, where the password was to be its first line');
  return line;
}

/** Runs the command in a shell, as mail programs do with theirs, and takes the first line it prints. */
function outputOf(command: string): Promise<string> {
  const [shell, flag] = process.platform === 'win32' ? ['cmd.exe', '/c'] : ['/bin/sh', '-c'];
  return new Promise((resolve, reject) => {
    execFile(shell, [flag, command], { timeout: 60_000, maxBuffer: longestSecret }, (error, stdout) => {
      const line = stdout.split('\n')[0]?.replace(/\r$/, '') ?? '';
      if (error !== null)
        reject(new UsageError(`the password command failed (exit code ${String(error.code ?? 'none')})`));
      else if (line === '') reject(new UsageError('the password command printed nothing'));
      else resolve(line);
    });
  });
}

async function ask(accounts: readonly string[]): Promise<Secrets> {
  const { password, isCancel } = await import('@clack/prompts');
  const answer = await password({
    message: `Password for ${accounts.join(' and ')} (Enter alone: examine without logging in)`,
    output: process.stderr,
  });
  if (isCancel(answer)) throw new Stopped();
  return answer === undefined || answer === '' ? { kind: 'password' } : same('password', answer);
}
