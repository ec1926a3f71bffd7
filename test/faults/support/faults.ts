import { callTimeout } from './site.ts';
import type { Fault } from './fault.ts';

export type UpstreamCode = 'UPSTREAM_UNAVAILABLE' | 'UPSTREAM_TIMEOUT' | 'UPSTREAM_ERROR';

export interface FaultCase {
  name: string;
  fault: Fault;
  /** The error code of a call that only gets this fault. */
  code: UpstreamCode;
}

const late = callTimeout * 3;

/** Faults that are detected at once or within the timeout of a call. */
export const faultCases: readonly FaultCase[] = [
  { name: 'a late answer', fault: { kind: 'slow', ms: late }, code: 'UPSTREAM_TIMEOUT' },
  { name: 'a body in drips', fault: { kind: 'slow', ms: callTimeout / 2, drips: 10 }, code: 'UPSTREAM_TIMEOUT' },
  { name: 'a reset', fault: { kind: 'reset' }, code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'a truncated body', fault: { kind: 'truncated' }, code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'a chunked body without an end', fault: { kind: 'truncated', chunked: true }, code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'a reset in a body', fault: { kind: 'truncated', reset: true }, code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'garbage', fault: { kind: 'garbage' }, code: 'UPSTREAM_ERROR' },
  { name: 'garbage that claims to be gzip', fault: { kind: 'garbage', gzip: true }, code: 'UPSTREAM_ERROR' },
  { name: 'garbage instead of HTTP', fault: { kind: 'garbage', raw: true }, code: 'UPSTREAM_ERROR' },
  { name: 'a page of HTML', fault: { kind: 'wrong-type', as: 'html' }, code: 'UPSTREAM_ERROR' },
  { name: 'JSON of another shape', fault: { kind: 'wrong-type', as: 'shape' }, code: 'UPSTREAM_ERROR' },
  { name: 'no body', fault: { kind: 'wrong-type', as: 'empty' }, code: 'UPSTREAM_ERROR' },
  { name: 'a 404 of a proxy', fault: { kind: 'status', status: 404 }, code: 'UPSTREAM_ERROR' },
  { name: '500', fault: { kind: 'status', status: 500 }, code: 'UPSTREAM_ERROR' },
  { name: '502', fault: { kind: 'status', status: 502 }, code: 'UPSTREAM_UNAVAILABLE' },
  { name: '503', fault: { kind: 'status', status: 503 }, code: 'UPSTREAM_UNAVAILABLE' },
  { name: '503 with Retry-After', fault: { kind: 'status', status: 503, retryAfter: 6 }, code: 'UPSTREAM_UNAVAILABLE' },
  { name: '504', fault: { kind: 'status', status: 504 }, code: 'UPSTREAM_UNAVAILABLE' },
  { name: 'silence', fault: { kind: 'silence' }, code: 'UPSTREAM_TIMEOUT' },
  { name: 'silence after the headers', fault: { kind: 'silence', after: 'headers' }, code: 'UPSTREAM_TIMEOUT' },
];
