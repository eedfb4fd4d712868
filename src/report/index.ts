export type { Report, ReportAction, ReportDiagnosis } from '../kernel/report.ts';
export { renderHtml } from './html.ts';
export { renderLetter } from './letter.ts';
export { renderTerminal, type Style, type TerminalOptions } from './terminal.ts';
