import { createClient as createStreamClient } from 'graphql-sse';
import { OperationTypeNode } from 'graphql';
import { WebSocket } from 'ws';
import { scaled } from '../../support/scaled.ts';
import type { FuzzedRequest } from './documents.ts';
import type { Site, User } from './fuzz-site.ts';
import type { Answer } from './well-formed.ts';

export interface HttpAnswer {
  status: number;
  contentType: string;
  body: Answer;
  text: string;
}

export const acceptJson = 'application/json';
export const acceptResponse = 'application/graphql-response+json';

function bodyOf({ query, variables, operationName }: FuzzedRequest): string {
  return JSON.stringify({ query, variables, ...(operationName !== undefined && { operationName }) });
}

function headersOf(site: Site, user: User, accept: string): Record<string, string> {
  return { 'content-type': 'application/json', accept, 'x-auth-token': site.tokenOf(user) };
}

/** Sends a request over HTTP, and reads the whole answer. */
export async function sendOverHttp(
  site: Site,
  user: User,
  request: FuzzedRequest,
  accept: string,
): Promise<HttpAnswer> {
  const response = await fetch(site.gateway.url, {
    method: 'POST',
    headers: headersOf(site, user, accept),
    body: bodyOf(request),
    signal: AbortSignal.timeout(scaled(15_000)),
  });
  const text = await response.text();
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text,
    body: JSON.parse(text) as Answer,
  };
}

/** The maximum number of events that are read. */
const mostEvents = 5;
/** Milliseconds without an event after which the client disconnects. */
const patience = 150;

/** Returns the milliseconds to wait for the first event. A subscription can have none, unlike other operations. */
function patienceFor({ kind }: FuzzedRequest): number {
  return kind === OperationTypeNode.SUBSCRIPTION ? 500 : scaled(5000);
}

/** Sends a request over server-sent events, and reads its first events. */
export async function sendOverEvents(site: Site, user: User, request: FuzzedRequest): Promise<Answer[]> {
  const client = createStreamClient({
    url: site.gateway.url,
    headers: { 'x-auth-token': site.tokenOf(user) },
    retryAttempts: 0,
  });
  const events: Answer[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      let timer = setTimeout(resolve, patienceFor(request));
      client.subscribe(
        {
          query: request.query,
          variables: { ...request.variables },
          ...(request.operationName !== undefined && { operationName: request.operationName }),
        },
        {
          next: (event) => {
            events.push(event as object);
            clearTimeout(timer);
            timer = setTimeout(resolve, patience);
            if (events.length >= mostEvents) resolve();
          },
          error: (failure: unknown) => {
            if (!isRefusal(failure)) reject(failure instanceof Error ? failure : new Error(JSON.stringify(failure)));
            else
              void failure.response
                .text()
                .then((text) => {
                  events.push(JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? text) as Answer);
                  resolve();
                })
                .catch(reject);
          },
          complete: resolve,
        },
      );
    });
  } finally {
    client.dispose();
  }
  return events;
}

/** Whether a stream was refused with an answer, before it began. */
function isRefusal(failure: unknown): failure is { response: Response } {
  return failure instanceof Error && 'response' in failure && failure.response instanceof Response;
}

interface Message {
  type: string;
  payload?: unknown;
}

/** Sends a request over a new WebSocket, and reads its first events. A refusal is an answer with errors. */
export async function sendOverSocket(site: Site, user: User, request: FuzzedRequest): Promise<Answer[]> {
  const socket = new WebSocket(site.gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
  const events: Answer[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      let timer = setTimeout(resolve, patienceFor(request));
      socket.on('open', () =>
        socket.send(JSON.stringify({ type: 'connection_init', payload: { 'X-Auth-Token': site.tokenOf(user) } })),
      );
      socket.on('error', reject);
      socket.on('close', (code, reason) =>
        code === 4403 ? resolve() : reject(new Error(`The socket closed with ${code} ${reason.toString()}`)),
      );
      socket.on('message', (data) => {
        const { type, payload } = JSON.parse((data as Buffer).toString()) as Message;
        if (type === 'connection_ack') socket.send(`{"id":"1","type":"subscribe","payload":${bodyOf(request)}}`);
        if (type === 'error') events.push({ errors: payload as NonNullable<Answer['errors']> });
        if (type === 'next') events.push(payload as Answer);
        if (type !== 'connection_ack') {
          clearTimeout(timer);
          timer = setTimeout(resolve, patience);
        }
        if (['complete', 'error'].includes(type) || events.length >= mostEvents) resolve();
      });
    });
  } finally {
    socket.terminate();
  }
  return events;
}
