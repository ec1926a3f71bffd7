import { integer, type Option } from './option.ts';

/** The maximum sizes of requests. */
export interface RequestLimits {
  /** The maximum size of a body, in kB. */
  maxBody: number;
  /** The maximum size of a WebSocket frame, in KiB. */
  maxFrame: number;
  /** The maximum size of the headers, in KiB. */
  maxHeaders: number;
}

export const defaultRequestLimits: Readonly<RequestLimits> = { maxBody: 1000, maxFrame: 256, maxHeaders: 16 };

/** The options for the maximum sizes of requests. */
export const requestOptions: { readonly [Name in keyof RequestLimits]: Option<RequestLimits[Name]> } = {
  maxBody: option('<kB>', 'maximum size of the body of a request', 100_000),
  maxFrame: option('<KiB>', 'maximum size of a frame of a WebSocket', 100_000),
  maxHeaders: option('<KiB>', 'maximum size of the headers of a request', 1024),
};

function option(argument: string, about: string, max: number): Option<number> {
  return { group: 'Security', argument, about, schema: integer(1, max) };
}
