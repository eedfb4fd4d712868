export type { Report, ReportAction, ReportDiagnosis } from '../kernel/report.ts';
export { renderTerminal, type Style, type TerminalOptions } from './terminal.ts';
