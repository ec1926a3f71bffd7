import * as z from 'zod';
import { isMicroversion, type Microversion } from '../microversion.ts';

/** The microversions that a server supports, from its version document. */
export interface Offered {
  min: Microversion;
  max: Microversion;
}

/** Version 3 in a version document. */
export interface Version3 extends Offered {
  /** The link to version 3 in the document. Null if the document has none. */
  href: string | null;
}

/** A text. Servers without microversions write an empty text, which counts as absent. */
const text = z
  .string()
  .nullish()
  .transform((value) => (value === '' ? undefined : value));
const entry = z.object({
  id: text,
  version: text,
  max_version: text,
  min_version: text,
  links: z
    .array(z.looseObject({ rel: text, href: text }))
    .nullish()
    .catch(null),
});
type Entry = z.infer<typeof entry>;

/**
 * Finds version 3 in a version document of the root (`GET /`, status 300) or of the version itself (`GET /v3/`).
 *
 * Accepts all forms of OpenStack services: `versions`, `versions.values`, and `version`.
 *
 * @returns undefined if the body is not a version document or has no version 3
 */
export function findVersion3(body: unknown): Version3 | undefined {
  for (const candidate of entriesIn(body)) {
    const parsed = entry.safeParse(candidate);
    const found = parsed.success ? version3(parsed.data) : undefined;
    if (found) return found;
  }
  return undefined;
}

function version3({ id, version, max_version, min_version, links }: Entry): Version3 | undefined {
  const max = max_version ?? version;
  if (!/^v?3(\.\d+)*$/.test(id ?? max ?? '')) return undefined;
  const [oldest, newest] = [min_version ?? '3.0', max ?? '3.0'];
  if (!isMicroversion(oldest) || !isMicroversion(newest)) return undefined;
  const self = links?.find(({ rel }) => rel?.toLowerCase() === 'self');
  return { min: oldest, max: newest, href: self?.href ?? null };
}

function entriesIn(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null) return [];
  const { versions, version } = body as { versions?: unknown; version?: unknown };
  const inside: unknown =
    typeof versions === 'object' && versions !== null && 'values' in versions && !Array.isArray(versions)
      ? versions.values
      : versions;
  return Array.isArray(inside) ? inside : [version];
}

/**
 * Builds the URL of version 3 from the link in a version document.
 *
 * Proxies often keep links with the host, scheme or path of the server behind the proxy. Therefore the origin is always
 * that of the document, as in keystoneauth. If the path does not continue that of the document, only its last segment
 * is used.
 *
 * @param documentUrl the URL of the document, without a trailing slash
 * @returns the URL without a trailing slash
 */
export function version3Url(documentUrl: string, href: string | null): string {
  const at = new URL(documentUrl);
  const folder = at.pathname.replace(/\/+$/, '');
  const link = href !== null && URL.canParse(href, `${documentUrl}/`) ? new URL(href, `${documentUrl}/`) : undefined;
  const path = link?.pathname.replace(/\/+$/, '') ?? '';
  if (link?.host === at.host && path.startsWith(`${folder}/`)) return at.origin + path;
  const [last = ''] = path.split('/').slice(-1);
  return `${at.origin}${folder}/${/^v3(\.\d+)?$/.test(last) ? last : 'v3'}`;
}
