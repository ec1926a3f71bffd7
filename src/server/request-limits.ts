import { integer, type Option } from './option.ts';

/** How much of a request is read. */
export interface RequestLimits {
  /** kB of a body. */
  maxBody: number;
  /** KiB of a WebSocket's frame. */
  maxFrame: number;
  /** KiB of the headers. */
  maxHeaders: number;
}

export const defaultRequestLimits: Readonly<RequestLimits> = { maxBody: 1000, maxFrame: 256, maxHeaders: 16 };

/** The options of what is read. */
export const requestOptions: { readonly [Name in keyof RequestLimits]: Option<RequestLimits[Name]> } = {
  maxBody: option('<kB>', 'maximum size of the body of a request', 100_000),
  maxFrame: option('<KiB>', 'maximum size of a frame of a WebSocket', 100_000),
  maxHeaders: option('<KiB>', 'maximum size of the headers of a request', 1024),
};

function option(argument: string, about: string, most: number): Option<number> {
  return { group: 'Security', argument, about, schema: integer(1, most) };
}
