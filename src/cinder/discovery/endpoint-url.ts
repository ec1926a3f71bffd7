import { CinderError } from '../errors.ts';

/** A URL of a catalog or of a configuration, taken apart. No part ends in a slash. */
export interface EndpointUrl {
  /** Without the version and the project id: `https://cloud.example/volume`. */
  unversioned: string;
  /** With the version, if the URL has one, and without the project id: `https://cloud.example/volume/v3`. */
  base: string;
  /** The major version at the end of `base`; null if the URL has none. */
  major: number | null;
  /** Whether the URL ended in a project id. */
  hasProject: boolean;
}

/**
 * Takes an endpoint's URL apart, by the rules of keystoneauth: a last segment that is the caller's project, or that
 * follows a version, is a project id, whatever its form.
 *
 * @param url may contain `%(project_id)s` or `$(tenant_id)s`
 * @throws CinderError `UPSTREAM_ERROR` for what is no URL
 */
export function splitEndpointUrl(url: string, projectId: string): EndpointUrl {
  const given = url.trim().replaceAll(/[%$]\((?:project|tenant)_id\)s/g, () => encodeURIComponent(projectId));
  if (!URL.canParse(given)) throw new CinderError('UPSTREAM_ERROR', `The block storage endpoint "${url}" is not a URL.`);
  const { origin, pathname } = new URL(given);
  const segments = pathname.replace(/\/+$/, '').split('/');
  const hasProject = isProject(segments.at(-1), projectId) || (segments.length > 1 && majorOf(segments.at(-2)) !== null);
  if (hasProject) segments.pop();
  const major = majorOf(segments.at(-1));
  const base = origin + segments.join('/');
  const unversioned = major === null ? base : origin + segments.slice(0, -1).join('/');
  return { unversioned: unversioned.replace(/\/+$/, ''), base, major, hasProject };
}

/** Keystone's ids are hex; the same UUID may be written with dashes, or in capitals. */
function isProject(segment: string | undefined, projectId: string): boolean {
  if (!segment) return false;
  const plain = (id: string): string => id.toLowerCase().replaceAll('-', '');
  return plain(segment) === plain(encodeURIComponent(projectId));
}

function majorOf(segment: string | undefined): number | null {
  const [, major] = /^v(\d+)(?:\.\d+)?$/.exec(segment ?? '') ?? [];
  return major === undefined ? null : Number(major);
}
