import { z } from 'zod';
import type { ServiceTokenPolicy } from '../cinder/identity/service-token.ts';
import { isMicroversion, type Microversion } from '../cinder/microversion.ts';
import { isLoopback } from './loopback.ts';

/** When an answer reports what it cost in `extensions.cinder`; `request`: when the request asks for it. */
export type ReportPolicy = 'always' | 'never' | 'request';

/** The settings of the gateway itself. The cloud is configured by the `OS_*` variables. */
export interface Configuration {
  port: number;
  host: string;
  /** Empty, or `/a/b`: a slash at the start and none at the end. */
  basePath: string;
  graphiql: boolean;
  introspection: boolean;
  /** Seconds. */
  shutdownSeconds: number;
  sandbox: boolean;
  microversion: Microversion | undefined;
  /** The cloud in clouds.yaml that holds the service user. */
  serviceCloud: string | undefined;
  serviceTokenFor: ServiceTokenPolicy;
  allowOwnCredentials: boolean;
  allowedHost: readonly string[];
  allowedOrigin: readonly string[];
  maskErrors: boolean;
  /** WebSockets: in total, per user, and operations on one. */
  maxSockets: number;
  maxSocketsPerUser: number;
  maxSocketOperations: number;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  extensions: ReportPolicy;
}

/** The headings of `--help`, in the order in which they are shown. */
export type OptionGroup = 'Server' | 'Cloud' | 'Security' | 'Live updates' | 'Observability';

export interface Option<Value> {
  group: OptionGroup;
  /** The placeholder of the flag's value. A flag without one is a switch, with a `--no-` form. */
  argument?: string;
  /** May be given several times; comma-separated in its variable. */
  repeatable?: true;
  about: string;
  /** The default in `--help`, if it depends on something or the value is not readable. */
  defaultText?: string;
  /** Parses the text of a flag or a variable. */
  schema: z.ZodType<Value>;
}

/** Every option: its flag is the name in kebab-case, its variable `CINDER_GRAPHQL_` and the name in capitals. */
export const options: { readonly [Name in keyof Configuration]: Option<Configuration[Name]> } = {
  port: { group: 'Server', argument: '<number>', about: 'port to listen on; 0 selects a free one', schema: integer(0, 65_535) },
  host: {
    group: 'Server',
    argument: '<address>',
    about: 'address to listen on',
    schema: text(/^[\w.:-]+$/, 'an address or a host name'),
  },
  basePath: {
    group: 'Server',
    argument: '<path>',
    about: 'path below which everything is served, such as /volumes for a proxy that does not remove it',
    defaultText: 'none',
    schema: path(),
  },
  graphiql: { group: 'Server', about: 'serve GraphiQL to browsers', defaultText: 'on if --host is a loopback address', schema: onOff() },
  introspection: {
    group: 'Server',
    about: 'serve the schema (__schema, __type), also to callers without a token',
    schema: onOff(),
  },
  shutdownSeconds: {
    group: 'Server',
    argument: '<seconds>',
    about: 'time for running operations to finish at shutdown',
    schema: integer(0, 3600),
  },
  sandbox: {
    group: 'Cloud',
    about: 'serve a small cloud in memory, for a demo; the OS_* variables are ignored',
    schema: onOff(),
  },
  microversion: {
    group: 'Cloud',
    argument: '<3.N>',
    about: 'newest microversion to use',
    defaultText: 'the newest that Cinder and the gateway support',
    schema: z.custom<Microversion>(
      (value) => typeof value === 'string' && isMicroversion(value),
      'must have the form 3.N',
    ),
  },
  serviceCloud: {
    group: 'Cloud',
    argument: '<name>',
    about: 'cloud in clouds.yaml with the credentials of a service user, for X-Service-Token',
    defaultText: 'no service token is sent',
    schema: text(/^\S/, 'the name of a cloud'),
  },
  serviceTokenFor: {
    group: 'Cloud',
    argument: '<who>',
    about:
      "callers for whom X-Service-Token is sent: admins or everyone; with it Cinder does not ask Nova before it detaches a server's volume",
    schema: oneOf('admins', 'everyone'),
  },
  allowOwnCredentials: {
    group: 'Security',
    about: "serve callers without a token with the gateway's own credentials",
    defaultText: 'on if --host is a loopback address',
    schema: onOff(),
  },
  allowedHost: {
    group: 'Security',
    argument: '<name>',
    repeatable: true,
    about: 'host name, besides the loopback ones, under which own credentials are used',
    schema: listOf(text(/^[\w.:-]+$/, 'a host name without scheme and port')),
  },
  allowedOrigin: {
    group: 'Security',
    argument: '<origin>',
    repeatable: true,
    about: 'origin whose pages may call the gateway (CORS, WebSocket)',
    schema: listOf(origin()),
  },
  maskErrors: { group: 'Security', about: 'hide the messages of unexpected errors', schema: onOff() },
  maxSockets: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of open WebSockets',
    schema: integer(1, 1_000_000),
  },
  maxSocketsPerUser: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of open WebSockets of one user',
    schema: integer(1, 1_000_000),
  },
  maxSocketOperations: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of running operations on one WebSocket',
    schema: integer(1, 1_000_000),
  },
  logLevel: {
    group: 'Observability',
    argument: '<level>',
    about: 'minimum log level',
    schema: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  },
  extensions: {
    group: 'Observability',
    argument: '<when>',
    about: 'report calls to Cinder in extensions.cinder: always, never, or on request (X-Cinder-GraphQL-Ledger: 1)',
    defaultText: 'always if --host is a loopback address, else request',
    schema: oneOf('always', 'never', 'request'),
  },
};

/** Fills in the defaults. What opens the gateway to others is off, unless only this machine can reach it. */
export function withDefaults(given: Partial<Configuration>): Configuration {
  const host = given.host ?? '127.0.0.1';
  const ownMachine = isLoopback(host);
  return {
    port: 4000,
    host,
    basePath: '',
    graphiql: ownMachine,
    introspection: true,
    shutdownSeconds: 30,
    sandbox: false,
    microversion: undefined,
    serviceCloud: undefined,
    serviceTokenFor: 'admins',
    allowOwnCredentials: ownMachine,
    allowedHost: [],
    allowedOrigin: [],
    maskErrors: true,
    maxSockets: 1000,
    maxSocketsPerUser: 20,
    maxSocketOperations: 100,
    logLevel: 'info',
    extensions: ownMachine ? 'always' : 'request',
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

/** A path without a slash at its end; `/` is the empty path. */
function path(): z.ZodType<string, string> {
  return z
    .string()
    .regex(/^(\/|(\/[\w.~-]*[\w~-][\w.~-]*)+\/?)$/, 'must be a path such as /volumes')
    .transform((value) => value.replace(/\/$/, ''));
}
