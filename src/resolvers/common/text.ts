import * as z from 'zod';

/** The number of characters of a text, as counted by Cinder: code points instead of UTF-16 units. */
export function charactersOf(text: string): number {
  return Array.from(text).length;
}

/**
 * A text with a limited length.
 *
 * @param least the minimum number of characters
 * @param most the maximum number of characters
 * @param message builds the error from the number of characters
 */
export function textOf(least: number, most: number, message: (characters: number) => string): z.ZodType<string> {
  return z.string().refine((text) => charactersOf(text) >= least && charactersOf(text) <= most, {
    error: ({ input }) => message(charactersOf(input as string)),
  });
}

/** A name or description. Cinder removes spaces at both ends, and stores up to 255 characters. */
export const shortText = z
  .string()
  .refine((text) => charactersOf(text.trim()) <= 255, {
    error: ({ input }) => `The text must have at most 255 characters; received ${charactersOf(input as string)}.`,
  })
  .nullish();

/** A text that is not blank. @param message the error for a blank text, and for null */
export function filledText(message: string): z.ZodString {
  return z.string({ error: message }).regex(/\S/, { error: message });
}

/**
 * A map with keys of 1 to 255 characters. `z.record` would ignore the key `__proto__`.
 *
 * @param wrongValue returns the error for an invalid value
 * @param wrongKey returns the error for another invalid key
 */
export function mapOf<Value>(
  wrongValue: (value: Value) => string | undefined,
  wrongKey: (key: string) => string | undefined = () => undefined,
): z.ZodType<Readonly<Record<string, Value>>> {
  return z
    .custom<Readonly<Record<string, Value>>>(
      (map) => typeof map === 'object' && map !== null && !Array.isArray(map),
      'The value must be a JSON object.',
    )
    .superRefine((map, context) => {
      for (const [key, value] of Object.entries(map)) {
        const characters = charactersOf(key);
        if (characters < 1 || characters > 255) {
          context.addIssue({ code: 'custom', message: `A key must have 1 to 255 characters; received ${characters}.` });
        }
        const message = wrongKey(key) ?? wrongValue(value);
        if (message !== undefined) context.addIssue({ code: 'custom', path: [key], message });
      }
    });
}
