import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { CinderError } from './errors.ts';
import { endpointOf, type Interface } from './identity/catalog.ts';
import type { Token } from './identity/token.ts';
import { atLeast, isMicroversion, negotiate, newestKnown, type Microversion } from './microversion.ts';
import type { Recorder } from './transport/ledger.ts';
import type { Send } from './transport/request.ts';

/** Where a token's requests go, and in which microversion. */
export interface Endpoint {
  /** Up to and with `/v3`, without a project id: the same for every caller, and so a key for what is cached. */
  root: string;
  /** What a route is appended to: the root, with the project id where the cloud needs it. */
  url: string;
  microversion: Microversion;
  /** What the server offers, from its version document. */
  offered: { min: Microversion; max: Microversion };
}

export interface EndpointOptions {
  region?: string | undefined;
  interface: Interface;
  /** Takes the catalog's place; `%(project_id)s` and `$(project_id)s` in it become the caller's project. */
  override?: string | undefined;
  /** Caps the negotiation, for a cloud whose newest microversion gives trouble. */
  maxMicroversion?: Microversion | undefined;
}

/** What an operation lends to the calls that are made for it. */
export interface CallScope {
  ledger?: Recorder | undefined;
  signal?: AbortSignal | undefined;
  /** Sent as `X-OpenStack-Request-ID`. */
  requestId?: string | undefined;
  /** What the answer must be newer than: only calls with the same share one, none joins an earlier call. */
  after?: string | undefined;
}

export interface Endpoints {
  /**
   * The block storage endpoint for a token: from its catalog, or the override. The version document is asked for once
   * in ten minutes (`GET /v3/`).
   *
   * @throws CinderError `UPSTREAM_ERROR` where the catalog has none, or its version document makes no sense
   */
  resolve(token: Token, scope: CallScope): Promise<Endpoint>;
}

type Offered = Endpoint['offered'];

/** Finds endpoints and negotiates their microversion. */
export function createEndpoints(send: Send, options: EndpointOptions): Endpoints {
  const documents = new LRUCache<string, Promise<Offered>>({ max: 100, ttl: 10 * 60_000 });

  function offeredBy(root: string, token: Token, scope: CallScope): Promise<Offered> {
    // What another caller's token was answered with is no answer to this one.
    return documents.get(root)?.catch(() => ask(root, token, scope)) ?? ask(root, token, scope);
  }

  function ask(root: string, token: Token, scope: CallScope): Promise<Offered> {
    const asked = readVersions(send, root, token, scope);
    documents.set(root, asked);
    asked.catch(() => documents.delete(root));
    return asked;
  }

  return {
    async resolve(token, scope) {
      const given = options.override ?? endpointOf(token.catalog, options);
      const { root, project } = split(given, token.projectId);
      const offered = await offeredBy(root, token, scope);
      const microversion = negotiate(offered, options.maxMicroversion ?? newestKnown);
      const needsProject = project !== undefined || !atLeast(offered.max, '3.67');
      return { root, url: needsProject ? `${root}/${token.projectId}` : root, microversion, offered };
    },
  };
}

/** Splits `http://host/volume/v3/<project>` into the root up to `/v3` and the project, if there is one. */
function split(given: string, projectId: string): { root: string; project: string | undefined } {
  const url = given.replace(/[%$]\((?:project|tenant)_id\)s/, projectId).replace(/\/+$/, '');
  const match = /^(?<root>.*\/v3)(?:\/(?<project>[0-9a-f-]+))?$/.exec(url);
  if (!match?.groups?.['root']) {
    throw new CinderError('UPSTREAM_ERROR', `The block storage endpoint ${url} is not a v3 one: its path should end in /v3.`);
  }
  return { root: match.groups['root'], project: match.groups['project'] };
}

const microversion = z.string().refine(isMicroversion);
const document = z.object({
  versions: z.array(z.object({ version: microversion, min_version: microversion })).min(1),
});

/** `GET /v3/`, under the caller's token; the ids of the operation go along. */
async function readVersions(send: Send, root: string, token: Token, scope: CallScope): Promise<Offered> {
  const { body } = await send({
    service: 'block-storage',
    method: 'GET',
    url: `${root}/`,
    route: '/',
    headers: { 'x-auth-token': token.value },
    tokenHash: token.hash,
    ledger: scope.ledger,
  });
  const parsed = document.safeParse(body);
  const [version] = parsed.data?.versions ?? [];
  if (!version) throw new CinderError('UPSTREAM_ERROR', `The version document of ${root}/ has no v3 microversions.`);
  return { min: version.min_version, max: version.version };
}
