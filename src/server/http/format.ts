import { LRUCache } from 'lru-cache';
import { refusal } from '../formatted-errors.ts';

/** The formats of answers over HTTP. The first one is the default. */
const formats = ['application/json', 'application/graphql-response+json', 'text/event-stream'] as const;

/** The media type of an answer. Server-sent events are the only format of subscriptions. */
export type Format = (typeof formats)[number];

export const eventStream = 'text/event-stream' satisfies Format;

/**
 * The formats that a client accepts, the preferred one first. Empty if it accepts none.
 *
 * @param accept the header `Accept`, with optional weights (`q`); undefined or empty for any format
 */
export function acceptedFormats(accept: string | undefined): readonly Format[] {
  if (accept === undefined || accept === '') return formats;
  const before = known.get(accept);
  if (before) return before;
  const accepted = formatsIn(accept);
  known.set(accept, accepted);
  return accepted;
}

/** The formats of recent headers, because most clients send the same one. */
const known = new LRUCache<string, readonly Format[]>({ max: 100 });

/** The most specific range that matches a format decides its weight. The order of the ranges decides between equal weights. */
function formatsIn(accept: string): readonly Format[] {
  const ranges = accept.toLowerCase().split(',').map(mediaRange);
  return formats
    .map((format) => ({ format, range: ranges.filter(({ range }) => matches(format, range)).sort(bySpecificity)[0] }))
    .filter(({ range }) => range !== undefined && range.weight > 0)
    .sort(
      ({ range: one }, { range: other }) =>
        (other?.weight ?? 0) - (one?.weight ?? 0) || (one?.at ?? 0) - (other?.at ?? 0),
    )
    .map(({ format }) => format);
}

/** The format of a query, a mutation or an error. */
export function formatOfAnswer(accepted: readonly Format[]): Format | undefined {
  // A client that accepts both can read events, but expects none.
  return accepted.find((format) => format !== eventStream) ?? accepted[0];
}

interface MediaRange {
  range: string;
  weight: number;
  /** The position in the header. */
  at: number;
}

function mediaRange(text: string, at: number): MediaRange {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim());
  return { range, weight: isUtf8(parameters) ? Number(valueOf('q', parameters) ?? 1) || 0 : 0, at };
}

/** Whether the parameters of a media type, in lower case, name no character set but UTF-8. */
export function isUtf8(parameters: readonly string[]): boolean {
  return ['utf-8', 'utf8', undefined].includes(valueOf('charset', parameters)?.replaceAll('"', ''));
}

function valueOf(name: string, parameters: readonly string[]): string | undefined {
  return parameters.find((parameter) => parameter.startsWith(`${name}=`))?.slice(name.length + 1);
}

function matches(format: Format, range: string): boolean {
  return range === format || range === '*/*' || range === `${format.slice(0, format.indexOf('/'))}/*`;
}

/** Sorts `type/subtype` before `type/*`, and this before any type. */
function bySpecificity({ range: one }: MediaRange, { range: other }: MediaRange): number {
  const wildcards = (range: string): number => range.split('*').length;
  return wildcards(one) - wildcards(other);
}

/** The error of a request whose `Accept` header names no supported format. */
export function notAcceptable(): ReturnType<typeof refusal> {
  return refusal(
    406,
    'NOT_ACCEPTABLE',
    'The `Accept` header names no supported format. Queries and mutations: `application/graphql-response+json` or `application/json`. Subscriptions: `text/event-stream` (server-sent events), or a WebSocket with the protocol `graphql-transport-ws`. Multipart subscriptions are not supported.',
  );
}
