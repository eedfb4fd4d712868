import { problemOf } from './checked.ts';
import type { Exported, Exporter, ExportSettings, Identity } from './export.ts';
import {
  django,
  laravel,
  nodemailer,
  nodemailerUrl,
  postfix,
  rails,
  spring,
  symfony,
  wordpress,
} from './frameworks.ts';
import { mobileconfig } from './mobileconfig.ts';
import { autodiscover, prf } from './outlook.ts';
import { qr } from './qr.ts';
import { dns, site } from './site.ts';
import { aerc, fetchmail, himalaya, mbsync, msmtp, neomutt } from './terminal-programs.ts';
import { autoconfig, userJs } from './thunderbird.ts';

/** Every format in which corrected settings are handed over. */
export const exporters: readonly Exporter[] = [
  mobileconfig,
  autoconfig,
  userJs,
  qr,
  prf,
  autodiscover,
  msmtp,
  mbsync,
  neomutt,
  fetchmail,
  aerc,
  himalaya,
  postfix,
  nodemailer,
  nodemailerUrl,
  laravel,
  symfony,
  django,
  rails,
  spring,
  wordpress,
  dns,
  site,
];

export const findExporter = (name: string): Exporter | undefined => {
  const wanted = name.trim().toLowerCase();
  return exporters.find((e) => e.id === wanted || e.aliases?.includes(wanted) === true);
};

/** The settings in one format; values that fit into no file are refused with the reason. */
export function exportSettings(exporter: Exporter, settings: ExportSettings, identity: Identity): Exported {
  const problem = problemOf(settings, identity);
  return problem === undefined ? exporter.export(settings, identity) : { unsupported: problem };
}

export type { Exported, ExportedFile, Exporter, ExportServer, ExportSettings, Identity } from './export.ts';
