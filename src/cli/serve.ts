import { pageFolder } from '../server/page-folder.ts';
import { serve as serveAll } from '../server/serve.ts';
import type { CheckOptions } from '../session/options.ts';
import { exitCodes } from '../session/usage.ts';
import { openInBrowser } from './open.ts';

/** `maildoctor serve`: until Ctrl-C or SIGTERM; what runs then is finished first. */
export async function serve(options: CheckOptions): Promise<number> {
  const page = await pageFolder((words) => process.stderr.write(`${words}\n`));
  const served = await serveAll(options, page);
  process.stdout.write(`Maildoctor is at ${served.url}\nCtrl-C stops it.\n`);
  const isWanted = options.open === true || (options.noOpen !== true && process.stdout.isTTY);
  const opened = isWanted ? openInBrowser(served.url) : undefined;
  await new Promise<void>((resolve) => {
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) process.exit(exitCodes.interrupted);
      isStopping = true;
      process.stderr.write('Finishing what runs; again to stop at once.\n');
      void served.stop().then(resolve);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  opened?.close();
  return exitCodes.healthy;
}
