import { z } from 'zod';
import type { ServiceTokenPolicy } from '../cinder/identity/service-token.ts';
import { isMicroversion, type Microversion } from '../cinder/microversion.ts';
import { isLoopback } from './loopback.ts';

/** When an answer reports what it cost in `extensions.cinder`; `request`: when the request asks for it. */
export type ReportPolicy = 'always' | 'never' | 'request';

/** What can be set about the gateway itself; where the cloud is comes from the `OS_*` variables. */
export interface Configuration {
  port: number;
  host: string;
  sandbox: boolean;
  graphiql: boolean;
  allowOwnCredentials: boolean;
  allowedHost: readonly string[];
  allowedOrigin: readonly string[];
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  extensions: ReportPolicy;
  maskErrors: boolean;
  /** Seconds. */
  shutdownSeconds: number;
  microversion: Microversion | undefined;
  /** WebSockets: in all, of one user, and operations on one. */
  maxSockets: number;
  maxSocketsPerUser: number;
  maxSocketOperations: number;
  /** The cloud in clouds.yaml that holds the service user. */
  serviceCloud: string | undefined;
  serviceTokenFor: ServiceTokenPolicy;
}

export interface Option<Value> {
  /** What stands behind the flag; without one the flag is a switch, with a `--no-` form. */
  argument?: string;
  /** May be given several times, and with commas in its variable. */
  repeatable?: true;
  about: string;
  /** What `--help` says where the default depends on something. */
  defaultText?: string;
  /** Reads the text of a flag or a variable. */
  schema: z.ZodType<Value>;
}

/** Every option: its flag is the name in kebab-case, its variable `CINDER_GRAPHQL_` and the name in capitals. */
export const options: { readonly [Name in keyof Configuration]: Option<Configuration[Name]> } = {
  port: { argument: '<number>', about: 'port to listen on; 0 takes a free one', schema: integer(0, 65_535) },
  host: {
    argument: '<address>',
    about: 'address to listen on',
    schema: text(/^[\w.:-]+$/, 'an address or a host name'),
  },
  sandbox: { about: 'serve a small cloud in memory, whatever the OS_* variables say', schema: onOff() },
  graphiql: { about: 'offer GraphiQL to browsers', defaultText: 'on at loopback only', schema: onOff() },
  allowOwnCredentials: {
    about: 'serve callers without a token with the own credentials',
    defaultText: 'on at loopback only',
    schema: onOff(),
  },
  allowedHost: {
    argument: '<name>',
    repeatable: true,
    about: 'host name, besides the loopback ones, under which own credentials serve',
    schema: listOf(text(/^[\w.:-]+$/, 'a host name without scheme and port')),
  },
  allowedOrigin: {
    argument: '<origin>',
    repeatable: true,
    about: 'origin whose pages may call the gateway (CORS, WebSocket)',
    schema: listOf(origin()),
  },
  logLevel: {
    argument: '<level>',
    about: 'least level that is logged',
    schema: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  },
  extensions: {
    argument: '<when>',
    about: 'report Cinder calls in extensions.cinder: always, never, or on request (X-Cinder-GraphQL-Ledger: 1)',
    defaultText: 'always at loopback, elsewhere request',
    schema: oneOf('always', 'never', 'request'),
  },
  maskErrors: { about: 'hide the messages of unexpected errors', schema: onOff() },
  shutdownSeconds: {
    argument: '<seconds>',
    about: 'time that running operations have to finish at the end',
    schema: integer(0, 3600),
  },
  microversion: {
    argument: '<3.N>',
    about: 'newest microversion to use',
    defaultText: 'the newest that both sides know',
    schema: z.custom<Microversion>(
      (value) => typeof value === 'string' && isMicroversion(value),
      'must have the form 3.N',
    ),
  },
  maxSockets: { argument: '<number>', about: 'WebSockets that may be open', schema: integer(1, 1_000_000) },
  maxSocketsPerUser: { argument: '<number>', about: 'WebSockets that one user may have open', schema: integer(1, 1_000_000) },
  maxSocketOperations: {
    argument: '<number>',
    about: 'operations that may be under way on one WebSocket',
    schema: integer(1, 1_000_000),
  },
  serviceCloud: {
    argument: '<name>',
    about: 'cloud in clouds.yaml with the credentials of a service user, for X-Service-Token',
    defaultText: 'no such token is sent',
    schema: text(/^\S/, 'the name of a cloud'),
  },
  serviceTokenFor: {
    argument: '<who>',
    about: "for whom X-Service-Token is sent: admins or everyone; with it Cinder does not ask Nova before it takes a server's volume",
    schema: oneOf('admins', 'everyone'),
  },
};

/** Fills in what is not given. What opens the gateway to others is off unless nobody else can reach it. */
export function withDefaults(given: Partial<Configuration>): Configuration {
  const host = given.host ?? '127.0.0.1';
  const ownMachine = isLoopback(host);
  return {
    port: 4000,
    host,
    sandbox: false,
    graphiql: ownMachine,
    allowOwnCredentials: ownMachine,
    allowedHost: [],
    allowedOrigin: [],
    logLevel: 'info',
    extensions: ownMachine ? 'always' : 'request',
    maskErrors: true,
    shutdownSeconds: 30,
    microversion: undefined,
    maxSockets: 1000,
    maxSocketsPerUser: 20,
    maxSocketOperations: 100,
    serviceCloud: undefined,
    serviceTokenFor: 'admins',
    ...given,
  };
}

function integer(least: number, most: number): z.ZodType<number> {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
}

function text(form: RegExp, what: string): z.ZodType<string, string> {
  return z.string().regex(form, `must be ${what}`);
}

function onOff(): z.ZodType<boolean> {
  return z.stringbool({ error: 'must be true or false' });
}

function oneOf<const T extends string>(...values: readonly T[]): z.ZodType<T> {
  return z.enum(values, `must be one of ${values.join(', ')}`);
}

function listOf(item: z.ZodType<string, string>): z.ZodType<readonly string[]> {
  return z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .pipe(z.array(item));
}

/** Exact, as browsers send it: `https://portal.example`. */
function origin(): z.ZodType<string, string> {
  const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;
  return z.string().refine(isOrigin, 'must be an origin such as https://portal.example, with no path');
}
