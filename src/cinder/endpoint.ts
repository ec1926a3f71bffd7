import { LRUCache } from 'lru-cache';
import { discover, type DiscoveredEndpoint } from './discovery/discovery.ts';
import { splitEndpointUrl, type EndpointUrl } from './discovery/endpoint-url.ts';
import { badInput, isCinderError, type CinderError } from './errors.ts';
import { endpointUrls, regionNames, type Interface } from './identity/catalog.ts';
import type { Token } from './identity/token.ts';
import { atLeast, negotiate, newestKnown, type Microversion } from './microversion.ts';
import type { Budget } from './transport/budget.ts';
import type { CallRecorder, Send } from './transport/request.ts';

/** The endpoint and the microversion of the requests with a token. */
export interface Endpoint {
  /**
   * The URL up to and including `/v3`, without a project ID. Equal for all callers of a region, and therefore used as a
   * cache key.
   */
  root: string;
  /** The URL to which a route is appended: the root, with the project ID if the cloud requires it. */
  url: string;
  microversion: Microversion;
  /** The microversions that the server supports, from its version document. */
  offered: { min: Microversion; max: Microversion };
  /** The requested region, the configured one, or the only one. Null if unknown. */
  region: string | null;
  /** The regions in the catalog of the token, which the caller can request. Empty if the endpoint is configured. */
  regions: readonly string[];
}

export interface EndpointOptions {
  region?: string | undefined;
  interface: Interface;
  /** The preferred service type. */
  serviceType?: string | undefined;
  /** Replaces the catalog. `%(project_id)s` and `$(project_id)s` become the project ID of the caller. */
  override?: string | undefined;
  /** The maximum microversion, for a cloud whose newest microversion causes problems. */
  maxMicroversion?: Microversion | undefined;
}

/** The settings of an operation that apply to its calls. */
export interface CallScope {
  callLog?: CallRecorder | undefined;
  signal?: AbortSignal | undefined;
  /** Sent as `X-OpenStack-Request-ID`. */
  requestId?: string | undefined;
  /** A mark of the state that the response must include. Only calls with the same mark share a response. */
  asOf?: string | undefined;
  /** The owner of the calls in the queue. Defaults to the user of the token in its project. */
  caller?: string | undefined;
  /** The time when the operation ends, in milliseconds of `performance.now()`. Undefined if there is no deadline. */
  deadline?: number | undefined;
  /** The budget of calls. Unlimited if absent. */
  budget?: Budget | undefined;
  /** The region that the caller requests (`X-OpenStack-Region`). */
  region?: string | undefined;
  /** Schedules a batch of loads. By default, a batch starts when nothing else can run without waiting. */
  scheduleBatch?: ((load: () => void) => void) | undefined;
  /** Waits for a turn of the caller on the event loop. By default, the event loop turns once. */
  takeTurn?: (() => Promise<void>) | undefined;
  /** Receives the errors of invalid items, which lists then omit. If absent, such a list fails. */
  reportDamage?: ((error: CinderError) => void) | undefined;
}

export interface Endpoints {
  /**
   * Finds the block storage endpoint of a token, from its catalog or the override.
   *
   * Version documents (`GET /v3/`) are cached for 10 minutes.
   *
   * @throws CinderError `UPSTREAM_ERROR` if no endpoint can be used, `BAD_USER_INPUT` if the catalog does not have the
   *   region
   */
  resolve(token: Token, scope: CallScope): Promise<Endpoint>;
}

export interface DiscoveringEndpoints extends Endpoints {
  /** The URL with which a health check tests Cinder without a token. Undefined until the URL is known. */
  readonly probe: string | undefined;
}

interface Found extends DiscoveredEndpoint {
  hasProject: boolean;
}

/** The URLs of a token that may lead to Cinder, in a region. */
interface Places {
  region: string | undefined;
  regions: readonly string[];
  candidates: readonly EndpointUrl[];
}

/** How long an endpoint is cached, in milliseconds. The shorter time applies if a better endpoint may return. */
const keptFor = 10 * 60_000;
const keptForNow = 60_000;

/** Creates a cache that finds endpoints and negotiates their microversions. */
export function createEndpoints(send: Send, options: EndpointOptions): DiscoveringEndpoints {
  const discovered = new LRUCache<string, Promise<Found>>({ max: 100, ttl: keptFor });
  /** By token and requested region, because a catalog can be long. */
  const places = new WeakMap<Token, Map<string | undefined, Places>>();
  let probe = { url: configuredProbe(options.override), isGood: false };

  function discoveredFrom(candidates: readonly EndpointUrl[], token: Token, scope: CallScope): Promise<Found> {
    const key = candidates.map(({ base, hasProject }) => `${base} ${hasProject}`).join(' ');
    const searchAnew = (): Promise<Found> => {
      const search = firstUsable(candidates, token, scope).then(({ found, isLasting }) => {
        if (!isLasting) discovered.set(key, search, { ttl: keptForNow });
        return found;
      });
      discovered.set(key, search);
      search.catch(() => discovered.delete(key));
      return search;
    };
    // An error that another caller's token caused does not apply to this caller.
    return discovered.get(key)?.catch(searchAnew) ?? searchAnew();
  }

  /** Finds the first endpoint with version 3. `isLasting` is false if an earlier endpoint may only be down. */
  async function firstUsable(
    candidates: readonly EndpointUrl[],
    token: Token,
    scope: CallScope,
  ): Promise<{ found: Found; isLasting: boolean }> {
    const failures: unknown[] = [];
    for (const candidate of candidates) {
      try {
        const version3 = await discover(candidate, (url, authenticated) =>
          read(url, authenticated ? token : undefined, scope),
        );
        probe = { url: `${version3.root}/`, isGood: true };
        const isLasting = failures.every((error) => isCinderError(error, 'UPSTREAM_ERROR') && !isAway(error));
        return { found: { ...version3, hasProject: candidate.hasProject }, isLasting };
      } catch (error) {
        if (!isCinderError(error)) throw error;
        if (!probe.isGood) probe = { url: `${candidates[0]?.base ?? ''}/`, isGood: false };
        failures.push(error);
      }
    }
    throw failures.find((error) => !isCinderError(error, 'UPSTREAM_ERROR')) ?? failures[0];
  }

  /** The response is shared by all callers. Therefore the signal of one operation does not cancel the call. */
  async function read(url: string, token: Token | undefined, { callLog, requestId }: CallScope): Promise<unknown> {
    const { body } = await send({
      service: 'block-storage',
      method: 'GET',
      url,
      route: '/',
      headers: token ? { 'x-auth-token': token.value } : {},
      tokenHash: token?.hash,
      requestId,
      callLog,
    });
    return body;
  }

  /** @throws CinderError as `resolve` */
  function placesOf(token: Token, wanted: string | undefined): Places {
    const ofToken = places.get(token) ?? new Map<string | undefined, Places>();
    places.set(token, ofToken);
    const before = ofToken.get(wanted);
    if (before) return before;
    const regions = options.override === undefined ? regionNames(token.catalog, options.interface) : [];
    if (wanted !== undefined) requireRegion(wanted, regions);
    const region = wanted ?? options.region ?? (options.override === undefined ? regions[0] : undefined);
    const urls =
      options.override === undefined ? endpointUrls(token.catalog, { ...options, region }) : [options.override];
    const found = { region, regions, candidates: urls.map((url) => splitEndpointUrl(url, token.projectId)) };
    ofToken.set(wanted, found);
    return found;
  }

  return {
    get probe() {
      return probe.url;
    },

    async resolve(token, scope) {
      const { region, regions, candidates } = placesOf(token, scope.region);
      const { root, offered, hasProject } = await discoveredFrom(candidates, token, scope);
      const microversion = negotiate(offered, options.maxMicroversion ?? newestKnown);
      const needsProject = hasProject || !atLeast(offered.max, '3.67');
      const url = needsProject ? `${root}/${encodeURIComponent(token.projectId)}` : root;
      return { root, url, microversion, offered, region: region ?? null, regions };
    },
  };
}

/** Whether a retry may succeed. */
function isAway({ details: { status = 0 } }: CinderError): boolean {
  return status >= 500;
}

function configuredProbe(override: string | undefined): string | undefined {
  const at = override === undefined ? undefined : splitEndpointUrl(override, 'project');
  return at?.major === 3 ? `${at.base}/` : undefined;
}

/** @throws CinderError `BAD_USER_INPUT` with the available regions if the region does not exist */
function requireRegion(region: string, regions: readonly string[]): void {
  if (regions.includes(region)) return;
  const existing =
    regions.length > 0 ? `Available regions: ${regions.join(', ')}` : 'No region can be selected in this cloud';
  throw badInput(
    ['X-OpenStack-Region'],
    `X-OpenStack-Region: the region ${JSON.stringify(region.slice(0, 100))} does not exist. ${existing}.`,
  );
}
