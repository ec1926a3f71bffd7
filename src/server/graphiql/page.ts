import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the gateway tells its page. */
export interface PageSettings {
  /** Whether requests without a token are refused. */
  needsToken: boolean;
}

/** Where the build puts the page: the same folder for the compiled program and for its sources. */
export const pageFolder = fileURLToPath(new URL('../../../dist/browser', import.meta.url));

/**
 * What the page may load: its own scripts, styles and data from this server, and nothing else. The editor and its dialogs
 * write style elements into the page; fonts are part of the style sheet.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src data:",
  "img-src data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Reads the built page; undefined if there is none, which can only be in a checkout. */
export function builtPage(): string | undefined {
  const file = join(pageFolder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Writes the settings into the page, as a data block: the Content-Security-Policy allows no script in the page.
 *
 * @param built the page as `builtPage` returns it
 */
export function renderPage(built: string, settings: PageSettings): string {
  return built.replace(/(id="page-settings">)\{\}/, (_match, start: string) => start + inScript(settings));
}

/** JSON that cannot end the element that contains it. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
