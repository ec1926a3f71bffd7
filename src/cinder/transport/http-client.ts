import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setImmediate as loopTurn } from 'node:timers/promises';
import { Agent, errors } from 'undici';
import { CinderError } from '../errors.ts';
import { decodeFault } from './faults.ts';
import { parseJson } from './parse-json.ts';
import {
  callerKey,
  poolOf,
  serviceNames,
  type ApiReply,
  type ApiRequest,
  type LoopTurns,
  type Pool,
  type Send,
} from './request.ts';

export interface HttpClientOptions {
  /** The number of connections to each endpoint, by pool. cinder-api serves 100 at a time for all of its clients. */
  connections: Readonly<Record<Pool, number>>;
  /** The timeout for connecting, in milliseconds. */
  connectTimeout: number;
  /** The timeout for one call, from sending the request to the end of the response, in milliseconds. */
  callTimeout: number;
  /** Milliseconds after which an idle connection is closed, because it would occupy a connection of cinder-api. */
  idleTimeout: number;
  /** The maximum size of a response, in bytes. */
  largestReply: number;
  tls: TlsFiles;
  /** The user agent of every call. */
  userAgent: string;
  /** Lets a response wait before it is parsed. Absent in programs with one caller. */
  turns?: LoopTurns | undefined;
}

/** Paths of PEM files, as in `OS_CACERT`, `OS_CERT` and `OS_KEY`. `insecure` accepts any certificate (`OS_INSECURE`). */
export interface TlsFiles {
  caCert?: string | undefined;
  cert?: string | undefined;
  key?: string | undefined;
  insecure?: boolean | undefined;
}

export interface HttpClient {
  send: Send;
  /** Closes the connections after the calls in progress have ended. */
  close(): Promise<void>;
}

/** Opens the pools of connections. Each is an agent of undici, with one pool per endpoint. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const connect = { timeout: options.connectTimeout, ...readTls(options.tls) };
  const open = (pool: Pool): Agent =>
    new Agent({
      connections: options.connections[pool],
      pipelining: 1,
      keepAliveTimeout: options.idleTimeout,
      keepAliveMaxTimeout: options.idleTimeout,
      headersTimeout: options.callTimeout,
      bodyTimeout: options.callTimeout,
      maxResponseSize: options.largestReply,
      connect,
    });
  const agents: Readonly<Record<Pool, Agent>> = {
    'block-storage': open('block-storage'),
    identity: open('identity'),
    compute: open('compute'),
    image: open('image'),
    health: open('health'),
  };
  return {
    send: (request) => exchange(agents[poolOf(request)], request, options),
    close: async () => {
      await Promise.all(Object.values(agents).map((agent) => agent.close()));
    },
  };
}

async function exchange(
  agent: Agent,
  request: ApiRequest,
  { callTimeout, userAgent, turns }: HttpClientOptions,
): Promise<ApiReply> {
  request.signal?.throwIfAborted();
  // One controller, because `AbortSignal.any` and `AbortSignal.timeout` take much longer.
  const abort = new AbortController();
  const cancel = (): void => abort.abort(request.signal?.reason);
  request.signal?.addEventListener('abort', cancel, { once: true });
  let isLate = false;
  const deadline = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, callTimeout);
  const { origin, pathname, search } = new URL(request.url);
  const json = request.body === undefined ? null : JSON.stringify(request.body);
  try {
    const { statusCode, headers, body } = await agent.request({
      origin,
      path: pathname + search,
      method: request.method,
      headers: {
        accept: 'application/json',
        'user-agent': userAgent,
        'x-openstack-request-id': request.requestId ?? `req-${randomUUID()}`,
        ...(json && { 'content-type': 'application/json' }),
        ...request.headers,
      },
      body: json,
      signal: abort.signal,
    });
    const answer = { status: statusCode, headers: flatten(headers), text: await body.text() };
    await turns?.takeIfDue(() => callerKey(request));
    request.signal?.throwIfAborted();
    if (statusCode > 300) throw decodeFault(serviceNames[request.service], answer);
    // Without the text, which would stay in memory as long as the records.
    return { status: answer.status, headers: answer.headers, body: await parse(request, answer, turns) };
  } catch (error) {
    throw failureOf(error, request, isLate);
  } finally {
    clearTimeout(deadline);
    request.signal?.removeEventListener('abort', cancel);
  }
}

async function parse(
  request: ApiRequest,
  { status, headers, text }: { status: number; headers: ApiReply['headers']; text: string },
  turns: LoopTurns | undefined,
): Promise<unknown> {
  if (text.trim() === '') return undefined;
  try {
    return await parseJson(text, () => turns?.wait(callerKey(request)) ?? loopTurn());
  } catch (cause) {
    const requestId = headers['x-openstack-request-id'];
    const message = `The response of ${serviceNames[request.service]} to ${request.method} ${request.route} is not JSON.`;
    throw new CinderError('UPSTREAM_ERROR', message, { status, requestId, cause });
  }
}

function failureOf(error: unknown, request: ApiRequest, isLate: boolean): unknown {
  if (error instanceof CinderError || request.signal?.aborted) return error;
  const service = serviceNames[request.service];
  const what = `${request.method} ${request.route}`;
  const details = { cause: error };
  if (isLate || error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
    return new CinderError('UPSTREAM_TIMEOUT', `${service} did not respond to ${what} in time.`, details);
  }
  if (error instanceof errors.ResponseExceededMaxSizeError) {
    return new CinderError('UPSTREAM_ERROR', `The response of ${service} to ${what} is too large.`, details);
  }
  if (error instanceof errors.HTTPParserError) {
    return new CinderError('UPSTREAM_ERROR', `The response of ${service} to ${what} is not HTTP.`, details);
  }
  const at = `${service} at ${new URL(request.url).origin}`;
  return new CinderError('UPSTREAM_UNAVAILABLE', `${at} is not reachable: ${reasonOf(error)}.`, details);
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message || error.name : 'unknown';
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]),
  );
}

function readTls(tls: TlsFiles): Record<string, unknown> {
  return {
    ...(tls.caCert && { ca: readFileSync(tls.caCert) }),
    ...(tls.cert && { cert: readFileSync(tls.cert) }),
    ...(tls.key && { key: readFileSync(tls.key) }),
    ...(tls.insecure && { rejectUnauthorized: false }),
  };
}
