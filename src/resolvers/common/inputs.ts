import * as z from 'zod';
import { badInput } from '../../cinder/errors.ts';
import { charactersOf, mapOf, shortText, textOf } from './text.ts';
import { typeReference } from './type-reference.ts';

/** A size, in GiB. */
export const sizeInGiB = z
  .number()
  .int()
  .positive({ error: ({ input }) => `The size must be a positive integer, in GiB; received ${String(input)}.` });

/** Metadata: keys with 1 to 255 characters, values with at most 255. */
export const metadata = mapOf<string>((value) => {
  const characters = charactersOf(value);
  return characters > 255 ? `A value must have at most 255 characters; received ${characters}.` : undefined;
}).nullish();

const longestWait = 300;

/**
 * The `wait` of a mutation. Times are in seconds. Polls without an interval, or endless waits, would affect other
 * callers.
 */
export const wait = z
  .object({
    interval: z.number().positive({
      error: ({ input }) => `\`interval\` must be a positive number of seconds; received ${String(input)}.`,
    }),
    timeout: z
      .number()
      .positive({
        error: ({ input }) => `\`timeout\` must be a positive number of seconds; received ${String(input)}.`,
      })
      .max(longestWait, {
        error: ({ input }) => `\`timeout\` must be at most ${longestWait} seconds; received ${String(input)}.`,
      }),
  })
  .nullish();

/** The fields that are checked in every input. */
export const commonInput = z.object({
  name: shortText,
  description: shortText,
  size: sizeInGiB.nullish(),
  newSize: sizeInGiB.nullish(),
  metadata,
  volumeType: typeReference.nullish(),
  newType: typeReference.nullish(),
  groupType: typeReference.nullish(),
  wait,
});

/** Cinder 24 and later store up to 65,535 bytes of a value of image metadata. Older releases refuse long values. */
const longestImageValue = 65_535;

/** As `commonInput`, for image metadata. */
export const imageMetadataInput = commonInput.extend({
  metadata: mapOf<string>((value) => {
    const bytes = Buffer.byteLength(value);
    return bytes > longestImageValue
      ? `A value must have at most ${longestImageValue} bytes; received ${bytes}.`
      : undefined;
  }).nullish(),
});

/** Metadata to set, at least one key; and keys to delete, at least one, or all if absent. */
export const metadataChange = z.object({
  metadata: z
    .custom<object>()
    .optional()
    .refine((map) => map === undefined || Object.keys(map).length > 0, {
      error: '`metadata` must not be empty. Specify at least one key and its value.',
    }),
  keys: z
    .array(textOf(1, 255, (characters) => `A key must have 1 to 255 characters; received ${characters}.`))
    .min(1, { error: '`keys` must not be empty. Specify at least one key, or omit `keys` to delete all keys.' })
    .nullish(),
});

/** A status to set. `UNKNOWN` stands for values that the schema does not list, and cannot be set. */
export const settableStatus = z.looseObject({
  status: z.string().refine((status) => status !== 'UNKNOWN', {
    error: '`UNKNOWN` is not a status that can be set. Specify another status.',
  }),
});

/** The progress of an operation, in percent. */
export const percent = z.looseObject({
  progress: z
    .number()
    .refine((progress) => progress >= 0 && progress <= 100, {
      error: ({ input }) => `\`progress\` must be between 0 and 100; received ${String(input)}.`,
    })
    .nullish(),
});

/** The fields that null clears. For other fields, null counts as absent. */
const clearable: readonly string[] = ['name', 'description', 'cipher', 'keySize'];

/** Refuses an update without changes. @param fields the fields that can change; null counts only for clearable fields */
export function somethingOf(...fields: readonly string[]): z.ZodType {
  const isGiven = (field: string, value: unknown): boolean =>
    value !== undefined &&
    (value !== null || clearable.includes(field)) &&
    !(Array.isArray(value) && value.length === 0);
  return z.looseObject({}).refine((input) => fields.some((field) => isGiven(field, input[field])), {
    error: `No change was specified. Specify ${fields
      .map((field) => `\`${field}\``)
      .join(', ')
      .replace(/, (`\w+`)$/, ' or $1')}.`,
  });
}

/**
 * Checks the input of a mutation before any call.
 *
 * @throws CinderError `BAD_USER_INPUT` with the path of the first invalid field, and its correct form
 */
export function checkInput(schema: z.ZodType, input: unknown): void {
  const [issue] = schema.safeParse(input).error?.issues ?? [];
  if (issue) throw badInput(['input', ...issue.path.map(String)], issue.message);
}
