// Where the lab keeps what it fetched and made, and what the checkout offers.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const labDir = dirname(fileURLToPath(import.meta.url));
export const projectDir = dirname(labDir);

/** Fetched packages, the unpacked root, certificates, results. Only ever written to by the lab. */
export const cacheDir = resolve(process.env.MAILDOCTOR_LAB_CACHE ?? join(projectDir, '.lab'));
export const serversRoot = join(cacheDir, 'root');
export const benchRoot = join(cacheDir, 'bench-root');
/** Mail programs that tests hand exported settings to. */
export const clientsRoot = join(cacheDir, 'clients-root');
export const thunderbirdRoot = join(cacheDir, 'thunderbird-root');
export const browserRoot = join(cacheDir, 'browser-root');
/** The page as it is published, for the browser on the client. */
export const builtPageFolder = join(cacheDir, 'page');
export const peersRoot = join(cacheDir, 'peers-root');
/** Inside the servers' root, so that every host sees it as /pki. */
export const pkiDir = join(serversRoot, 'pki');
export const outDir = join(cacheDir, 'out');
export const scenariosDir = join(labDir, 'scenarios');
