import { refusal } from '../formatted-errors.ts';

/** The formats of answers over HTTP. The first one is the default. */
const formats = ['application/json', 'application/graphql-response+json', 'text/event-stream'] as const;

/** The media type of an answer. Server-sent events are the only format of subscriptions. */
export type Format = (typeof formats)[number];

export const eventStream = 'text/event-stream' satisfies Format;

/**
 * The formats that a client accepts, the preferred one first. Empty if it accepts none.
 *
 * @param accept the header `Accept`, with optional weights (`q`); undefined for any format
 */
export function acceptedFormats(accept: string | undefined): readonly Format[] {
  if (accept === undefined) return formats;
  return accept
    .toLowerCase()
    .split(',')
    .map(mediaRange)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .flatMap(({ range }) => formats.filter((format) => matches(format, range)));
}

/** The format of a query, a mutation or an error. */
export function formatOfAnswer(accepted: readonly Format[]): Format | undefined {
  // A client that accepts both can read events, but expects none.
  return accepted.find((format) => format !== eventStream) ?? accepted[0];
}

function mediaRange(text: string): { range: string; weight: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim());
  const value = (name: string): string | undefined =>
    parameters.find((parameter) => parameter.startsWith(`${name}=`))?.slice(name.length + 1);
  const isReadable = ['utf-8', 'utf8', undefined].includes(value('charset')?.replaceAll('"', ''));
  return { range, weight: isReadable ? Number(value('q') ?? 1) || 0 : 0 };
}

function matches(format: Format, range: string): boolean {
  return range === format || range === '*/*' || range === `${format.slice(0, format.indexOf('/'))}/*`;
}

/** The error of a request whose `Accept` header names no supported format. */
export function notAcceptable(): ReturnType<typeof refusal> {
  return refusal(
    406,
    'NOT_ACCEPTABLE',
    'The `Accept` header names no supported format. Queries and mutations: `application/graphql-response+json` or `application/json`. Subscriptions: `text/event-stream` (server-sent events), or a WebSocket with the protocol `graphql-transport-ws`. Multipart subscriptions are not supported.',
  );
}
