import { LRUCache } from 'lru-cache';
import { discover, type Place } from './discovery/discovery.ts';
import { splitEndpointUrl, type EndpointUrl } from './discovery/endpoint-url.ts';
import { badInput, isCinderError, type CinderError } from './errors.ts';
import { endpointUrls, regionNames, type Interface } from './identity/catalog.ts';
import type { Token } from './identity/token.ts';
import { atLeast, negotiate, newestKnown, type Microversion } from './microversion.ts';
import type { CallBudget } from './transport/budget.ts';
import type { Recorder } from './transport/ledger.ts';
import type { Send } from './transport/request.ts';

/** Where a token's requests go, and in which microversion. */
export interface Endpoint {
  /** Up to and with `/v3`, without a project id: the same for every caller of a region, and so a key for what is cached. */
  root: string;
  /** What a route is appended to: the root, with the project id if the cloud needs it. */
  url: string;
  microversion: Microversion;
  /** What the server offers, from its version document. */
  offered: { min: Microversion; max: Microversion };
  /** The region that was asked for, or is configured, or is the only one; null if nobody knows. */
  region: string | null;
  /** The regions that the caller can ask for: those of the token's catalog. Empty if the endpoint is configured. */
  regions: readonly string[];
}

export interface EndpointOptions {
  region?: string | undefined;
  interface: Interface;
  /** The type of service that is preferred. */
  serviceType?: string | undefined;
  /** Replaces the catalog; `%(project_id)s` and `$(project_id)s` in it become the caller's project. */
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
  /** Whose calls these are for the queue; by default those of the token's user in its project. */
  caller?: string | undefined;
  /** When the operation ends, in milliseconds of `performance.now()`; undefined if nothing ends it. */
  deadline?: number | undefined;
  /** The calls that may be made; unlimited if absent. */
  budget?: CallBudget | undefined;
  /** The region that the caller asks for (`X-OpenStack-Region`). */
  region?: string | undefined;
  /** When a batch of loads is begun; by default once nothing is left to do without waiting. */
  scheduleBatch?: ((load: () => void) => void) | undefined;
  /** Receives the errors of damaged rows, which lists then leave out; without it such a list fails. */
  reportDamage?: ((error: CinderError) => void) | undefined;
}

export interface Endpoints {
  /**
   * The block storage endpoint for a token: from its catalog, or the override. Version documents are asked for once in
   * ten minutes (`GET /v3/`).
   *
   * @throws CinderError `UPSTREAM_ERROR` if the catalog has none that can be used, `BAD_USER_INPUT` for a region that the
   *   catalog does not have
   */
  resolve(token: Token, scope: CallScope): Promise<Endpoint>;
}

export interface DiscoveringEndpoints extends Endpoints {
  /** Where a health check can ask whether Cinder is there, without a token; undefined before anybody knows. */
  readonly probe: string | undefined;
}

interface Found extends Place {
  hasProject: boolean;
}

/** Milliseconds for which a place is kept; the shorter time if a better endpoint may come back. */
const keptFor = 10 * 60_000;
const keptForNow = 60_000;

/** Finds endpoints and negotiates their microversion. */
export function createEndpoints(send: Send, options: EndpointOptions): DiscoveringEndpoints {
  const places = new LRUCache<string, Promise<Found>>({ max: 100, ttl: keptFor });
  let probe = { url: configuredProbe(options.override), isGood: false };

  function placeOf(candidates: readonly EndpointUrl[], token: Token, scope: CallScope): Promise<Found> {
    const key = candidates.map(({ base, hasProject }) => `${base} ${hasProject}`).join(' ');
    const searchAnew = (): Promise<Found> => {
      const search = firstUsable(candidates, token, scope).then(({ found, isLasting }) => {
        if (!isLasting) places.set(key, search, { ttl: keptForNow });
        return found;
      });
      places.set(key, search);
      search.catch(() => places.delete(key));
      return search;
    };
    // The answer to another caller's token is no answer to this one.
    return places.get(key)?.catch(searchAnew) ?? searchAnew();
  }

  /** The first endpoint that leads to version 3. A failure lasts, unless the endpoint may just be away. */
  async function firstUsable(
    candidates: readonly EndpointUrl[],
    token: Token,
    scope: CallScope,
  ): Promise<{ found: Found; isLasting: boolean }> {
    const failures: unknown[] = [];
    for (const candidate of candidates) {
      try {
        const place = await discover(candidate, (url, authenticated) => read(url, authenticated ? token : undefined, scope));
        probe = { url: `${place.root}/`, isGood: true };
        const isLasting = failures.every((error) => isCinderError(error, 'UPSTREAM_ERROR') && !isAway(error));
        return { found: { ...place, hasProject: candidate.hasProject }, isLasting };
      } catch (error) {
        if (!isCinderError(error)) throw error;
        if (!probe.isGood) probe = { url: `${candidates[0]?.base ?? ''}/`, isGood: false };
        failures.push(error);
      }
    }
    throw failures.find((error) => !isCinderError(error, 'UPSTREAM_ERROR')) ?? failures[0];
  }

  /** Shared by every caller: no single operation's signal ends it. */
  async function read(url: string, token: Token | undefined, { ledger, requestId }: CallScope): Promise<unknown> {
    const { body } = await send({
      service: 'block-storage',
      method: 'GET',
      url,
      route: '/',
      headers: token ? { 'x-auth-token': token.value } : {},
      tokenHash: token?.hash,
      requestId,
      ledger,
    });
    return body;
  }

  return {
    get probe() {
      return probe.url;
    },

    async resolve(token, scope) {
      const regions = options.override === undefined ? regionNames(token.catalog, options.interface) : [];
      if (scope.region !== undefined) requireRegion(scope.region, regions);
      const region = scope.region ?? options.region ?? (options.override === undefined ? regions[0] : undefined);
      const urls = options.override === undefined ? endpointUrls(token.catalog, { ...options, region }) : [options.override];
      const candidates = urls.map((url) => splitEndpointUrl(url, token.projectId));
      const { root, offered, hasProject } = await placeOf(candidates, token, scope);
      const microversion = negotiate(offered, options.maxMicroversion ?? newestKnown);
      const needsProject = hasProject || !atLeast(offered.max, '3.67');
      const url = needsProject ? `${root}/${encodeURIComponent(token.projectId)}` : root;
      return { root, url, microversion, offered, region: region ?? null, regions };
    },
  };
}

/** Whether another try may succeed. */
function isAway({ details: { status = 0 } }: CinderError): boolean {
  return status >= 500;
}

function configuredProbe(override: string | undefined): string | undefined {
  const at = override === undefined ? undefined : splitEndpointUrl(override, 'project');
  return at?.major === 3 ? `${at.base}/` : undefined;
}

/** @throws CinderError `BAD_USER_INPUT` that lists the regions that exist */
function requireRegion(region: string, regions: readonly string[]): void {
  if (regions.includes(region)) return;
  const existing = regions.length > 0 ? `the regions are: ${regions.join(', ')}` : 'this gateway has no regions to choose from';
  throw badInput(['X-OpenStack-Region'], `X-OpenStack-Region: there is no region ${JSON.stringify(region.slice(0, 100))}; ${existing}.`);
}
