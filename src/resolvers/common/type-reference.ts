import * as z from 'zod';
import { charactersOf } from './text.ts';

/** The input for a volume type or group type: the ID in Cinder, or the name. */
export type TypeReference = { id: string; name?: undefined } | { id?: undefined; name: string };

/** A type that is given by name has a name that a type can have. */
export const typeReference = z.looseObject({
  name: z
    .string()
    .refine((name) => name.trim() !== '' && charactersOf(name) <= 255, {
      error: '`name` must be the name of a type: 1 to 255 characters, and not blank.',
    })
    .optional(),
});

/** The text for Cinder, which looks for an ID and for a name. */
export function idOrNameOf({ id, name }: TypeReference): string {
  return id ?? name;
}
