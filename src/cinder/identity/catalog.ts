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

/** Which endpoints of a catalog are wanted. Without a region, those of the first region in the catalog come first. */
export interface EndpointChoice {
  region?: string | undefined;
  interface: Interface;
  /** The type of service that is preferred. */
  serviceType?: string | undefined;
}

/** The official service type, then its aliases, in the order of preference. A `volumev2` may still lead to version 3. */
const types = ['block-storage', 'volumev3', 'volume', 'block-store', 'volumev2'];

/**
 * Finds the URLs in a catalog that may lead to Cinder, the best first.
 *
 * @returns at least one URL, as the cloud's operator registered it: with or without a version, a project id or a slash
 * @throws CinderError `UPSTREAM_ERROR` that says what was looked for and what the catalog has
 */
export function endpointUrls(catalog: readonly CatalogService[], wanted: EndpointChoice): string[] {
  const offered = blockStorage(catalog, wanted.serviceType);
  const region = wanted.region ?? offered.find((at) => at.interface === wanted.interface)?.region;
  const fitting = offered.filter((at) => at.interface === wanted.interface && at.region === region);
  const urls = [...new Set(fitting.map(({ url }) => url))];
  if (urls.length > 0) return urls;

  const where = `${wanted.interface} in ${wanted.region === undefined ? 'any region' : `region ${wanted.region}`}`;
  const others = catalog.map((service) => service.type).filter((type) => !types.includes(type));
  const found = [...offered.map((at) => `${at.type} ${at.interface} in ${at.region ?? 'no region'}`), ...others];
  throw new CinderError(
    'UPSTREAM_ERROR',
    `Keystone's catalog has no Block Storage (${types.join(', ')}), ${where}. It has: ${found.join('; ') || 'nothing'}.`,
  );
}

/** The names of the regions in which a catalog has Cinder for an interface, in the order of the catalog. */
export function regionNames(catalog: readonly CatalogService[], from: Interface): string[] {
  const regions = blockStorage(catalog).flatMap((at) => (at.interface === from && at.region !== null ? [at.region] : []));
  return [...new Set(regions)];
}

function blockStorage(catalog: readonly CatalogService[], preferred?: string): (CatalogEndpoint & { type: string })[] {
  const ordered = preferred === undefined ? types : [preferred, ...types.filter((type) => type !== preferred)];
  return ordered.flatMap((type) => {
    const services = catalog.filter((service) => service.type === type);
    return services.flatMap(({ endpoints }) => endpoints.filter(({ url }) => URL.canParse(url)).map((at) => ({ type, ...at })));
  });
}
