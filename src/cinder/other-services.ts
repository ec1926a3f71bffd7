import { CinderError } from './errors.ts';
import { serviceUrl, type Interface } from './identity/catalog.ts';
import { keystoneUrl } from './identity/keystone.ts';
import type { Token } from './identity/token.ts';
import { serviceNames, type ServiceType } from './transport/request.ts';

/** The services from which the gateway reads what Cinder refers to only by an ID. */
export type OtherService = Exclude<ServiceType, 'block-storage'>;

/**
 * Finds the URL of a service, with its version and without a trailing slash.
 *
 * @param region the region of the operation. Null if unknown.
 * @returns undefined if the cloud has no such service for this token
 */
export type ServiceUrls = (service: OtherService, token: Token, region: string | null) => string | undefined;

/**
 * Creates the function that finds the URLs of other services: Keystone at its configured URL, and Nova and Glance in the
 * catalog of the token.
 *
 * @param authUrl the URL of Keystone, with or without `/v3`
 * @param from the interface of the endpoints
 */
export function createServiceUrls(authUrl: string, from: Interface): ServiceUrls {
  const identity = keystoneUrl(authUrl);
  return (service, { catalog }, region) => {
    if (service === 'identity') return identity;
    const url = serviceUrl(catalog, service, { region: region ?? undefined, interface: from });
    return url === undefined ? undefined : versioned[service](url.replace(/\/+$/, ''));
  };
}

/** Adds the version to a URL from the catalog, which can have no version, an old one, or a project ID after it. */
const versioned: Readonly<Record<Exclude<OtherService, 'identity'>, (url: string) => string>> = {
  compute: (url) => (/\/v2(\.1)?(\/|$)/.test(url) ? url.replace(/\/v2(?=\/|$)/, '/v2.1') : `${url}/v2.1`),
  image: (url) => `${url.replace(/\/v\d+(\.\d+)?$/, '')}/v2`,
};

/** The error for an operation that requires a service that the cloud lacks. */
export function missingService(service: OtherService): CinderError {
  const message = `The catalog of the token has no ${serviceNames[service]} (\`${service}\`) in this region, which the operation requires.`;
  return new CinderError('NOT_FOUND', message);
}
