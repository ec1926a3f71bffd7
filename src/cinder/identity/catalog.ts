import { CinderError } from '../errors.ts';

/** One service of Keystone's catalog. */
export interface CatalogService {
  type: string;
  endpoints: readonly CatalogEndpoint[];
}

export interface CatalogEndpoint {
  /** An `Interface`; a catalog may have others. */
  interface: string;
  region: string | null;
  url: string;
}

/** From where an endpoint is meant to be used. */
export type Interface = 'public' | 'internal' | 'admin';

/** The official service type, then its aliases that may mean version 3, in the order of preference. */
const types = ['block-storage', 'volumev3', 'volume', 'block-store'];

/**
 * Finds Cinder's URL in a catalog. Where no region is given and there are several, the first in the catalog counts.
 *
 * @returns the URL as the cloud's operator registered it, less a trailing slash: it may end in `/v3`, in a project id,
 *   or in neither
 * @throws CinderError `UPSTREAM_ERROR` that says what was looked for and what there is
 */
export function endpointOf(
  catalog: readonly CatalogService[],
  wanted: { region?: string | undefined; interface: Interface },
): string {
  const offered = types.flatMap((type) => {
    const services = catalog.filter((service) => service.type === type);
    return services.flatMap(({ endpoints }) => endpoints.map((at) => ({ type, ...at })));
  });
  const fitting = offered.filter(
    (at) => at.interface === wanted.interface && (wanted.region === undefined || at.region === wanted.region),
  );
  const usable = fitting.find((at) => isVersion3(at.url));
  if (usable) return usable.url.replace(/\/+$/, '');

  const what = fitting.length > 0 ? 'no version 3 of Block Storage' : 'no Block Storage';
  const where = `${wanted.interface} in ${wanted.region === undefined ? 'any region' : `region ${wanted.region}`}`;
  const others = catalog.map((service) => service.type).filter((type) => !types.includes(type));
  const found = [...offered.map((at) => `${at.type} ${at.interface} in ${at.region ?? 'no region'}`), ...others];
  throw new CinderError(
    'UPSTREAM_ERROR',
    `Keystone's catalog has ${what} (${types.join(', ')}), ${where}. It has: ${found.join('; ') || 'nothing'}.`,
  );
}

/** Versions 1 and 2 are named in their URLs; a URL that names none leads to the current one. */
function isVersion3(url: string): boolean {
  return URL.canParse(url) && !/\/v[12](\.\d+)?(\/|$)/.test(new URL(url).pathname);
}
