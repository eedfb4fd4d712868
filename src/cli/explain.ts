import type { Report } from '../kernel/report.ts';
import type { CheckOptions } from './options.ts';
import { UsageError } from './usage.ts';

export async function explainInput(_file: string | undefined, _options: CheckOptions): Promise<Report> {
  throw new UsageError('explain is being built');
}
