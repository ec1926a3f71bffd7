import { z } from 'zod';
import { badInput } from '../cinder/errors.ts';
import { charactersOf, mapOf, shortText, textOf } from './text.ts';

/** A size in GiB. */
export const sizeInGiB = z
  .number()
  .int()
  .positive({ error: ({ input }) => `A size is a positive whole number of GiB; it was ${String(input)}.` });

/** Metadata: keys of 1 to 255 characters, values of up to 255. */
export const metadata = mapOf<string>((value) => {
  const characters = charactersOf(value);
  return characters > 255 ? `A value may have up to 255 characters; it has ${characters}.` : undefined;
}).nullish();

const longestWait = 300;

/** The `wait` of a mutation: times in seconds. Looks without a pause, or a wait without end, would starve others. */
export const wait = z
  .object({
    interval: z
      .number()
      .positive({ error: ({ input }) => `The interval is a positive number of seconds; it was ${String(input)}.` }),
    timeout: z
      .number()
      .positive({ error: ({ input }) => `The timeout is a positive number of seconds; it was ${String(input)}.` })
      .max(longestWait, { error: ({ input }) => `The timeout is at most ${longestWait} s; it was ${String(input)}.` }),
  })
  .nullish();

/** What is the same wherever an input has it. */
export const commonInput = z.object({
  name: shortText,
  description: shortText,
  size: sizeInGiB.nullish(),
  newSize: sizeInGiB.nullish(),
  metadata,
  wait,
});

/** Cinder stores a value of image metadata as text of up to 65,535 bytes from 24 on; older releases take less, and say so. */
const longestImageValue = 65_535;

/** As `commonInput`, for image metadata. */
export const imageMetadataInput = commonInput.extend({
  metadata: mapOf<string>((value) => {
    const bytes = Buffer.byteLength(value);
    return bytes > longestImageValue ? `A value may have up to ${longestImageValue} bytes; it has ${bytes}.` : undefined;
  }).nullish(),
});

/** Metadata to set, which is some, and keys of it to take away, which are some or all. */
export const metadataChange = z.object({
  metadata: z
    .custom<object>()
    .optional()
    .refine((map) => map === undefined || Object.keys(map).length > 0, { error: 'There is nothing to set: give a key and its value.' }),
  keys: z
    .array(textOf(1, 255, (characters) => `A key has 1 to 255 characters; one has ${characters}.`))
    .min(1, { error: 'There is nothing to delete: give a key, or leave the keys out to delete all.' })
    .nullish(),
});

/** A status to set: UNKNOWN, which stands for those that the schema does not list, is none. */
export const settableStatus = z.looseObject({
  status: z.string().refine((status) => status !== 'UNKNOWN', {
    error: 'UNKNOWN is no status of Cinder\'s: give one of the others.',
  }),
});

/** A type to change to. */
export const retype = z.looseObject({
  newType: z.string().refine((type) => type.trim() !== '' && charactersOf(type) <= 255, {
    error: 'Give the name or id of a volume type: 1 to 255 characters.',
  }),
});

/** How far something is. */
export const percent = z.looseObject({
  progress: z
    .number()
    .refine((progress) => progress >= 0 && progress <= 100, {
      error: ({ input }) => `Progress is 0 to 100 percent; it was ${String(input)}.`,
    })
    .nullish(),
});

/** What a null takes away; of anything else it is as if it were not given. */
const clearable: readonly string[] = ['name', 'description', 'cipher', 'keySize'];

/** Refuses an update that changes nothing. @param fields what can be changed; null takes what is clearable away, and nothing else */
export function somethingOf(...fields: readonly string[]): z.ZodType {
  const isGiven = (field: string, value: unknown): boolean =>
    value !== undefined && (value !== null || clearable.includes(field)) && !(Array.isArray(value) && value.length === 0);
  return z.looseObject({}).refine((input) => fields.some((field) => isGiven(field, input[field])), {
    error: `There is nothing to change: give ${fields.join(', ').replace(/, (\w+)$/, ' or $1')}.`,
  });
}

/** Refuses all but one source. @param fields of which exactly one has to be given */
export function exactlyOne(...fields: readonly string[]): z.ZodType {
  return z.looseObject({}).superRefine((input, context) => {
    const given = fields.filter((field) => input[field] != null);
    if (given.length === 1) return;
    const path = given[1] === undefined ? [] : [given[1]];
    context.addIssue({ code: 'custom', path, message: `Give one of ${fields.join(' and ')}, and only one.` });
  });
}

/**
 * Checks a mutation's input before any call.
 *
 * @throws CinderError `BAD_USER_INPUT` with the path of the first field that is wrong, and what would be right
 */
export function checkInput(schema: z.ZodType, input: unknown): void {
  const [issue] = schema.safeParse(input).error?.issues ?? [];
  if (issue) throw badInput(['input', ...issue.path.map(String)], issue.message);
}
