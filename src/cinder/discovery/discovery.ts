import { CinderError, isCinderError, type ErrorCode } from '../errors.ts';
import type { EndpointUrl } from './endpoint-url.ts';
import { findVersion3, version3Url, type Offered, type Version3 } from './version-document.ts';

/** Where version 3 is, and what it offers. */
export interface Place {
  /** Up to the version and with it, without a trailing slash. */
  root: string;
  offered: Offered;
}

/**
 * Reads a version document.
 *
 * @param url with a trailing slash
 * @param authenticated whether the caller's token goes along: the root of a service needs none
 * @returns the body of the answer
 * @throws CinderError as the call does
 */
export type ReadDocument = (url: string, authenticated: boolean) => Promise<unknown>;

/** After these another document of the same server is of no use. */
const final: readonly ErrorCode[] = ['UPSTREAM_TIMEOUT', 'RATE_LIMITED'];

/** What is no answer of Cinder's to a request for a version document. */
const misplaced: readonly ErrorCode[] = ['NOT_FOUND', 'UPSTREAM_ERROR', 'BAD_USER_INPUT'];

/**
 * Finds version 3 of Cinder behind one URL. A URL with a version is asked first, under the caller's token. If that is
 * not allowed (an application credential's access rules may not cover it), or the URL has none or another version, the
 * root of the service is asked, which is open to all.
 *
 * @throws CinderError `UPSTREAM_ERROR` that names what was asked if the URL does not lead to version 3; otherwise as the
 *   most telling call did
 */
export async function discover(at: EndpointUrl, read: ReadDocument): Promise<Place> {
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
    if (version) return placed(at.base, version);
    // It is there, and fails: its root cannot tell more.
    const failed = failures.find(({ error: { details } }) => (details.status ?? 0) >= 500);
    if (failed) throw failed.error;
  }
  const listed = await versionAt(at.unversioned, false);
  if (listed) {
    const isThere = at.major === 3 && failures[0] !== undefined && !isMisplaced(failures[0].error);
    return placed(isThere ? at.base : version3Url(at.unversioned, listed.href), listed);
  }
  if (at.major !== 3) {
    const root = `${at.unversioned}/v3`;
    const version = await versionAt(root, true);
    if (version) return placed(root, version);
  }
  throw mostTelling(failures);
}

function placed(root: string, { min, max }: Version3): Place {
  return { root, offered: { min, max } };
}

/** Whether the URL does not lead to Cinder's API, as far as the answer shows. A server that fails may be Cinder's. */
function isMisplaced({ code, details: { status = 0 } }: CinderError): boolean {
  return misplaced.includes(code) && status < 500;
}

/** No connection, or no time: the other documents are at the same server. */
function isFinal({ code, details }: CinderError): boolean {
  return final.includes(code) || (code === 'UPSTREAM_UNAVAILABLE' && details.status === undefined);
}

function mostTelling(failures: readonly { url: string; error: CinderError }[]): CinderError {
  const telling = failures.find(({ error }) => !isMisplaced(error));
  if (telling) return telling.error;
  const [first] = failures;
  const asked = failures.map(({ url, error }) => `GET ${url} answered ${answerOf(error)}`).join(', ');
  return new CinderError(
    'UPSTREAM_ERROR',
    `Block Storage v3 was not found: ${asked}. Correct the endpoint in Keystone's catalog, or CINDER_ENDPOINT.`,
    { status: first?.error.details.status, requestId: first?.error.details.requestId },
  );
}

function answerOf({ details: { status } }: CinderError): string {
  return status === undefined || status <= 300 ? 'no version document of v3' : String(status);
}
