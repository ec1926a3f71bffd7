import { CinderError } from '../errors.ts';

/** The parts of a URL from a catalog or a configuration. No part ends in a slash. */
export interface EndpointUrl {
  /** Without the version and the project ID: `https://cloud.example/volume`. */
  unversioned: string;
  /** With the version, if the URL has one, and without the project ID: `https://cloud.example/volume/v3`. */
  base: string;
  /** The major version at the end of `base`. Null if the URL has none. */
  major: number | null;
  /** Whether the URL ended in a project ID. */
  hasProject: boolean;
}

/**
 * Splits the URL of an endpoint, with the rules of keystoneauth.
 *
 * A last segment is a project ID if it is the caller's project, or if it follows a version.
 *
 * @param url can contain `%(project_id)s` or `$(tenant_id)s`
 * @throws CinderError `UPSTREAM_ERROR` if the text is not a URL
 */
export function splitEndpointUrl(url: string, projectId: string): EndpointUrl {
  const given = url.trim().replaceAll(/[%$]\((?:project|tenant)_id\)s/g, () => encodeURIComponent(projectId));
  if (!URL.canParse(given))
    throw new CinderError('UPSTREAM_ERROR', `The block storage endpoint "${url}" is not a URL.`);
  const { origin, pathname } = new URL(given);
  const segments = pathname.replace(/\/+$/, '').split('/');
  const hasProject =
    isProject(segments.at(-1), projectId) || (segments.length > 1 && majorOf(segments.at(-2)) !== null);
  if (hasProject) segments.pop();
  const major = majorOf(segments.at(-1));
  const base = origin + segments.join('/');
  const unversioned = major === null ? base : origin + segments.slice(0, -1).join('/');
  return { unversioned: unversioned.replace(/\/+$/, ''), base, major, hasProject };
}

/** IDs of Keystone are hexadecimal. The same UUID can be written with hyphens or in capitals. */
function isProject(segment: string | undefined, projectId: string): boolean {
  if (!segment) return false;
  const plain = (id: string): string => id.toLowerCase().replaceAll('-', '');
  return plain(segment) === plain(encodeURIComponent(projectId));
}

function majorOf(segment: string | undefined): number | null {
  const [, major] = /^v(\d+)(?:\.\d+)?$/.exec(segment ?? '') ?? [];
  return major === undefined ? null : Number(major);
}
