import { z } from 'zod';

/** The number of characters of a text as Cinder counts them: code points, not UTF-16 units. */
export function charactersOf(text: string): number {
  return Array.from(text).length;
}

/**
 * A text of a limited length.
 *
 * @param least the minimum number of characters
 * @param most the maximum number of characters
 * @param message the error for a text of so many characters
 */
export function textOf(least: number, most: number, message: (characters: number) => string): z.ZodType<string> {
  return z.string().refine((text) => charactersOf(text) >= least && charactersOf(text) <= most, {
    error: ({ input }) => message(charactersOf(input as string)),
  });
}

/** A name or description: Cinder removes blanks at both ends, and stores up to 255 characters. */
export const shortText = z
  .string()
  .refine((text) => charactersOf(text.trim()) <= 255, {
    error: ({ input }) => `It may have up to 255 characters; it has ${charactersOf(input as string)}.`,
  })
  .nullish();

/** Text that is more than blanks. @param message what is wrong with blanks, and with null */
export function filledText(message: string): z.ZodString {
  return z.string({ error: message }).regex(/\S/, { error: message });
}

/**
 * A map with keys of 1 to 255 characters. (Not `z.record`: that overlooks a key `__proto__`.)
 *
 * @param wrongValue the error for a value, if it is wrong
 * @param wrongKey the error for a key, if it is wrong in another way
 */
export function mapOf<Value>(
  wrongValue: (value: Value) => string | undefined,
  wrongKey: (key: string) => string | undefined = () => undefined,
): z.ZodType<Readonly<Record<string, Value>>> {
  return z
    .custom<Readonly<Record<string, Value>>>((map) => typeof map === 'object' && map !== null && !Array.isArray(map), 'A JSON object is needed here.')
    .superRefine((map, context) => {
      for (const [key, value] of Object.entries(map)) {
        const characters = charactersOf(key);
        if (characters < 1 || characters > 255) {
          context.addIssue({ code: 'custom', message: `A key has 1 to 255 characters; one has ${characters}.` });
        }
        const message = wrongKey(key) ?? wrongValue(value);
        if (message !== undefined) context.addIssue({ code: 'custom', path: [key], message });
      }
    });
}
