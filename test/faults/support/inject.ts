import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { canary, type Fault } from './fault.ts';

/** An answer of the service. */
export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

type Kind<K extends Fault['kind']> = Extract<Fault, { kind: K }>;

/** Sends an answer unchanged. */
export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers).end(body);
}

/**
 * Injects a fault.
 *
 * @param reply forwards the request to the service. Called at most once, and only if the fault lets the request reach it
 */
export async function inject(fault: Fault, response: ServerResponse, reply: () => Promise<Reply>): Promise<void> {
  if ('reaches' in fault && fault.kind !== 'silence') await reply();
  switch (fault.kind) {
    case 'slow':
      await answerSlowly(fault, response, await reply());
      break;
    case 'truncated':
      await breakOff(fault, response, await reply());
      break;
    case 'silence':
      if (fault.after) sendHalf(response, await reply());
      else if (fault.reaches) await reply();
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'stale':
      response.socket?.destroy();
      break;
    case 'garbage':
      answerGarbage(fault, response);
      break;
    case 'wrong-type':
      answerWrongType(fault, response);
      break;
    case 'status':
      answerErrorPage(fault, response);
  }
}

async function answerSlowly(
  { ms, drips = 1 }: Kind<'slow'>,
  response: ServerResponse,
  { status, headers, body }: Reply,
): Promise<void> {
  await sleep(ms, undefined, { ref: false });
  response.writeHead(status, headers);
  const length = Math.ceil(body.length / drips);
  for (let start = length; start < body.length; start += length) {
    response.write(body.subarray(start - length, start));
    await sleep(ms, undefined, { ref: false });
  }
  response.end(body.subarray(length * (Math.ceil(body.length / Math.max(1, length)) - 1)));
}

/** Returns half of a body, with headers for the whole body. */
function halfOf({ headers, body }: Reply): { head: IncomingHttpHeaders; half: Buffer } {
  const whole = body.length > 1 ? body : Buffer.from('{"volume": {}}');
  return { head: { ...headers, 'content-length': String(whole.length) }, half: whole.subarray(0, whole.length / 2) };
}

/** An answer without a body (204) has no middle, so it becomes one with a body. */
function statusWithBody(status: number): number {
  return status === 204 ? 200 : status;
}

async function breakOff({ chunked, reset }: Kind<'truncated'>, response: ServerResponse, reply: Reply): Promise<void> {
  const { head, half } = halfOf(reply);
  if (chunked) delete head['content-length'];
  response.writeHead(statusWithBody(reply.status), head);
  await new Promise<void>((resolve) => response.write(half, () => resolve()));
  const { socket } = response;
  if (reset) socket?.resetAndDestroy();
  else socket?.destroy();
}

function sendHalf(response: ServerResponse, reply: Reply): void {
  const { head, half } = halfOf(reply);
  response.writeHead(statusWithBody(reply.status), head).write(half);
}

function answerGarbage({ gzip, raw }: Kind<'garbage'>, response: ServerResponse): void {
  const head = gzip ? Buffer.from([0x1f, 0x8b, 0x08]) : Buffer.from([0xff, 0x00]);
  const body = Buffer.concat([head, Buffer.from(canary), randomBytes(500)]);
  if (raw) response.socket?.end(body);
  else
    response
      .writeHead(200, { 'content-type': 'application/json', ...(gzip && { 'content-encoding': 'gzip' }) })
      .end(body);
}

function answerWrongType({ as }: Kind<'wrong-type'>, response: ServerResponse): void {
  if (as === 'empty') response.writeHead(204).end();
  else if (as === 'html') response.writeHead(200, { 'content-type': 'text/html' }).end(page('Sign in'));
  else
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ [canary]: [canary, 1, null], count: canary }));
}

function answerErrorPage({ status, retryAfter }: Kind<'status'>, response: ServerResponse): void {
  const headers = {
    'content-type': 'text/html',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  };
  response.writeHead(status, headers).end(page(`${status} at balancer-7.internal`));
}

function page(title: string): string {
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1><hr><center>${canary}</center></body></html>`;
}
