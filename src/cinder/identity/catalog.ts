import { CinderError } from '../errors.ts';

/** One service of the catalog of Keystone. */
export interface CatalogService {
  type: string;
  endpoints: readonly CatalogEndpoint[];
}

export interface CatalogEndpoint {
  /** An `Interface`. Catalogs can have other values. */
  interface: string;
  region: string | null;
  url: string;
}

/** The network from which an endpoint is used. */
export type Interface = 'public' | 'internal' | 'admin';

/** The criteria for endpoints. The region defaults to the first one in the catalog. */
export interface EndpointChoice {
  region?: string | undefined;
  interface: Interface;
  /** The preferred service type. */
  serviceType?: string | undefined;
}

/**
 * The official service type, then its aliases, in the order of preference. Even a `volumev2` endpoint can lead to
 * version 3.
 */
const types = ['block-storage', 'volumev3', 'volume', 'block-store', 'volumev2'];

/**
 * Finds the URLs in a catalog that may lead to Cinder, the best first.
 *
 * @returns at least one URL, as registered by the operator: with or without a version, a project ID and a slash
 * @throws CinderError `UPSTREAM_ERROR` with the criteria and the entries of the catalog if no URL is found
 */
export function endpointUrls(catalog: readonly CatalogService[], wanted: EndpointChoice): string[] {
  const offered = blockStorage(catalog, wanted.serviceType);
  const region = wanted.region ?? offered.find((at) => at.interface === wanted.interface)?.region;
  const fitting = offered.filter((at) => at.interface === wanted.interface && at.region === region);
  const urls = [...new Set(fitting.map(({ url }) => url))];
  if (urls.length > 0) return urls;

  const where = `the ${wanted.interface} interface of ${wanted.region === undefined ? 'any region' : `region ${wanted.region}`}`;
  const others = catalog.map((service) => service.type).filter((type) => !types.includes(type));
  const found = [...offered.map((at) => `${at.type} ${at.interface} in ${at.region ?? 'no region'}`), ...others];
  throw new CinderError(
    'UPSTREAM_ERROR',
    `The catalog of Keystone has no Block Storage (${types.join(', ')}) on ${where}. Entries of the catalog: ${found.join('; ') || 'none'}.`,
  );
}

/**
 * Finds the URL of another service in a catalog.
 *
 * @param type the service type: `compute`
 * @param choice the region and the interface; any region if undefined
 * @returns the URL as registered by the operator, or undefined if the catalog has none
 */
export function serviceUrl(
  catalog: readonly CatalogService[],
  type: string,
  choice: Omit<EndpointChoice, 'serviceType'>,
): string | undefined {
  const offered = catalog.filter((service) => service.type === type).flatMap(({ endpoints }) => endpoints);
  return offered.find(
    (at) =>
      at.interface === choice.interface &&
      (choice.region === undefined || at.region === choice.region) &&
      URL.canParse(at.url),
  )?.url;
}

/** The names of the regions with block storage on an interface, in the order of the catalog. */
export function regionNames(catalog: readonly CatalogService[], from: Interface): string[] {
  const regions = blockStorage(catalog).flatMap((at) =>
    at.interface === from && at.region !== null ? [at.region] : [],
  );
  return [...new Set(regions)];
}

function blockStorage(catalog: readonly CatalogService[], preferred?: string): (CatalogEndpoint & { type: string })[] {
  const ordered = preferred === undefined ? types : [preferred, ...types.filter((type) => type !== preferred)];
  return ordered.flatMap((type) => {
    const services = catalog.filter((service) => service.type === type);
    return services.flatMap(({ endpoints }) =>
      endpoints.filter(({ url }) => URL.canParse(url)).map((at) => ({ type, ...at })),
    );
  });
}
