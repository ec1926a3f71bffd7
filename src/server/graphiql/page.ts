import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';

/** The settings that the gateway passes to the page. */
export interface PageSettings {
  /** Whether requests without a token are refused. */
  needsToken: boolean;
}

/** The folder of the built page. */
export const pageFolder = join(packageFolder, 'dist/browser');

/**
 * The Content-Security-Policy of the page: scripts, styles and data from this server only. The editor and its dialogs
 * write style elements into the page. Fonts are part of the style sheet.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Reads the built page; undefined if there is none, which can happen in a checkout only. */
export function builtPage(): string | undefined {
  const file = join(pageFolder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Writes the settings into the page, as a data block because the Content-Security-Policy allows no inline script.
 *
 * @param built the page as returned by `builtPage`
 */
export function renderPage(built: string, settings: PageSettings): string {
  return built.replace(/(id="page-settings">)\s*\{\}\s*/, (_match, start: string) => start + inScript(settings));
}

/** JSON that cannot close the surrounding element. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
