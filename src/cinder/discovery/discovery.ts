import { CinderError, isCinderError, type ErrorCode } from '../errors.ts';
import type { EndpointUrl } from './endpoint-url.ts';
import { findVersion3, version3Url, type Offered, type Version3 } from './version-document.ts';

/** The location of version 3, and the supported microversions. */
export interface DiscoveredEndpoint {
  /** The URL up to and including the version, without a trailing slash. */
  root: string;
  offered: Offered;
}

/**
 * Reads a version document.
 *
 * @param url the URL, with a trailing slash
 * @param authenticated whether the caller's token is sent; the root of a service requires none
 * @returns the response body
 * @throws CinderError as the call
 */
export type ReadDocument = (url: string, authenticated: boolean) => Promise<unknown>;

/** After these errors, another document of the same server is not requested. */
const final: readonly ErrorCode[] = ['UPSTREAM_TIMEOUT', 'RATE_LIMITED'];

/** Errors of a server that is not Cinder. */
const misplaced: readonly ErrorCode[] = ['NOT_FOUND', 'UPSTREAM_ERROR', 'BAD_USER_INPUT'];

/**
 * Finds version 3 of Cinder from one URL.
 *
 * A URL with a version is requested first, with the caller's token. The access rules of an application credential can
 * forbid that. In this case, or if the URL has no version or another one, the root of the service is requested. The
 * root is public.
 *
 * @throws CinderError `UPSTREAM_ERROR` with the requested URLs if the URL does not lead to version 3; otherwise the
 *   most informative error of the calls
 */
export async function discover(at: EndpointUrl, read: ReadDocument): Promise<DiscoveredEndpoint> {
  const failures: { url: string; error: CinderError }[] = [];

  async function versionAt(folder: string, authenticated: boolean): Promise<Version3 | undefined> {
    const url = `${folder}/`;
    try {
      const found = findVersion3(await read(url, authenticated));
      if (found) return found;
      throw new CinderError('UPSTREAM_ERROR', `The version document of ${url} has no v3 microversions.`);
    } catch (error) {
      if (!isCinderError(error) || isFinal(error)) throw error;
      failures.push({ url, error });
      return undefined;
    }
  }

  if (at.major === 3) {
    const version = await versionAt(at.base, true);
    if (version) return discoveredAt(at.base, version);
    // The endpoint exists and fails. The root cannot provide more information.
    const failed = failures.find(({ error: { details } }) => (details.status ?? 0) >= 500);
    if (failed) throw failed.error;
  }
  const listed = await versionAt(at.unversioned, false);
  if (listed) {
    const isThere = at.major === 3 && failures[0] !== undefined && !isMisplaced(failures[0].error);
    return discoveredAt(isThere ? at.base : version3Url(at.unversioned, listed.href), listed);
  }
  if (at.major !== 3) {
    const root = `${at.unversioned}/v3`;
    const version = await versionAt(root, true);
    if (version) return discoveredAt(root, version);
  }
  throw mostTelling(failures);
}

function discoveredAt(root: string, { min, max }: Version3): DiscoveredEndpoint {
  return { root, offered: { min, max } };
}

/** Whether the URL does not lead to Cinder, according to the response. A failing server can be Cinder. */
function isMisplaced({ code, details: { status = 0 } }: CinderError): boolean {
  return misplaced.includes(code) && status < 500;
}

/** No connection, or a timeout. The other documents are on the same server. */
function isFinal({ code, details }: CinderError): boolean {
  return final.includes(code) || (code === 'UPSTREAM_UNAVAILABLE' && details.status === undefined);
}

function mostTelling(failures: readonly { url: string; error: CinderError }[]): CinderError {
  const telling = failures.find(({ error }) => !isMisplaced(error));
  if (telling) return telling.error;
  const [first] = failures;
  const asked = failures.map(({ url, error }) => `GET ${url} returned ${answerOf(error)}`).join(', ');
  return new CinderError(
    'UPSTREAM_ERROR',
    `Block Storage v3 was not found: ${asked}. Correct the endpoint in the catalog of Keystone, or CINDER_ENDPOINT.`,
    { status: first?.error.details.status, requestId: first?.error.details.requestId },
  );
}

function answerOf({ details: { status } }: CinderError): string {
  return status === undefined || status <= 300 ? 'no version document of v3' : String(status);
}
