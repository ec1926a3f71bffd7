import { z } from 'zod';

/** The headings of `--help`, in the order in which they are shown. */
export type OptionGroup = 'Server' | 'Cloud' | 'Security' | 'Live updates' | 'Observability';

export interface Option<Value> {
  group: OptionGroup;
  /** The placeholder of the flag's value. A flag without one is a switch, with a `--no-` form. */
  argument?: string;
  /** May be given several times; comma-separated in its variable. */
  repeatable?: true;
  about: string;
  /** Its value may hold a secret: no error repeats it. */
  secret?: true;
  /** The default in `--help`, if it depends on something or the value is not readable. */
  defaultText?: string;
  /** Parses the text of a flag or a variable. */
  schema: z.ZodType<Value>;
}

/** A whole number from `least` to `most`. */
export function integer(least: number, most: number): z.ZodType<number> {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
}

/** A text of that form. @param what what it must be, for the error */
export function text(form: RegExp, what: string): z.ZodType<string, string> {
  return z.string().regex(form, `must be ${what}`);
}

/** A switch. */
export function onOff(): z.ZodType<boolean> {
  return z.stringbool({ error: 'must be true or false' });
}

/** One of some words. */
export function oneOf<const T extends string>(...values: readonly T[]): z.ZodType<T> {
  return z.enum(values, `must be one of ${values.join(', ')}`);
}

/** A comma-separated list. */
export function listOf(item: z.ZodType<string, string>): z.ZodType<readonly string[]> {
  return z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .pipe(z.array(item));
}

/** Exact, as browsers send it: `https://portal.example`. */
export function origin(): z.ZodType<string, string> {
  const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;
  return z.string().refine(isOrigin, 'must be an origin such as https://portal.example, with no path');
}

/** A path without a slash at its end; `/` is the empty path. */
export function path(): z.ZodType<string, string> {
  return z
    .string()
    .regex(/^(\/|(\/[\w.~-]*[\w~-][\w.~-]*)+\/?)$/, 'must be a path such as /volumes')
    .transform((value) => value.replace(/\/$/, ''));
}
