import * as z from 'zod';

/** The headings of `--help`, in their order. */
export type OptionGroup = 'Server' | 'Cloud' | 'Security' | 'Live updates' | 'Observability';

export interface Option<Value> {
  group: OptionGroup;
  /** The placeholder of the flag's value. A flag without a placeholder is a switch, with a `--no-` form. */
  argument?: string;
  /** Whether the flag can be repeated. The variable has a comma-separated list. */
  repeatable?: true;
  about: string;
  /** Whether the value may contain a secret, so that errors must not repeat it. */
  secret?: true;
  /** The default in `--help`, if the default depends on something or the value is not readable. */
  defaultText?: string;
  /** Parses the text of a flag or a variable. */
  schema: z.ZodType<Value>;
}

/** An integer from `min` to `max`. */
export function integer(min: number, max: number): z.ZodType<number> {
  const error = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((value) => value >= min && value <= max, error);
}

/** A number of seconds from `min` to `max`, with up to three decimals. */
export function seconds(min: number, max: number): z.ZodType<number> {
  const error = `must be a number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}(\.\d{1,3})?$/, error)
    .transform(Number)
    .refine((value) => value >= min && value <= max, error);
}

/**
 * A text that matches `form`.
 *
 * @param what the expected value, for the error: "the path of a file"
 */
export function text(form: RegExp, what: string): z.ZodType<string, string> {
  return z.string().regex(form, `must be ${what}`);
}

/** A Boolean. */
export function onOff(): z.ZodType<boolean> {
  return z.stringbool({ error: 'must be true or false' });
}

/** One of the given words. */
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

/** An origin, exactly as browsers send it: `https://portal.example`. */
export function origin(): z.ZodType<string, string> {
  const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;
  return z.string().refine(isOrigin, 'must be an origin such as https://portal.example, with no path');
}

/** A path without a trailing slash. `/` becomes the empty path. */
export function path(): z.ZodType<string, string> {
  return z
    .string()
    .regex(/^(\/|(\/[\w.~-]*[\w~-][\w.~-]*)+\/?)$/, 'must be a path such as /volumes')
    .transform((value) => value.replace(/\/$/, ''));
}
