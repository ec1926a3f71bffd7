import * as z from 'zod';
import { metadata } from './inputs.ts';

/** The form of keys, and its description in messages. */
interface KeyForm {
  form: RegExp;
  characters: string;
}

/** The keys that Cinder accepts in changes of extra specs, and in a path. */
const strict: KeyForm = {
  form: /^(?!\.{1,2}$)[\w:.-]{1,255}$/,
  characters: 'letters, digits, underscores, hyphens, colons and dots',
};
/** The keys that Cinder accepts with a new volume type, and in QoS specs. */
const loose: KeyForm = {
  form: /^[\w:. /-]{1,255}$/,
  characters: `${strict.characters.replace(' and', ',')}, spaces and slashes`,
};

/** The extra specs of a new volume type. */
export const newExtraSpecs = specMap(loose);
/** The extra specs to set, at least one. */
export const addedExtraSpecs = atLeastOne(specMap(strict));
/** Keys of extra specs. */
export const extraSpecKeys = keyList(strict);
/** QoS specs. The name and the consumer are sent next to them, and are therefore reserved. */
export const qosSpecMap = specMap(loose, ['name', 'consumer']);
/** Keys of QoS specs. */
export const qosSpecKeys = keyList(loose);

function specMap(key: KeyForm, reserved: readonly string[] = []): z.ZodType<Record<string, string> | null | undefined> {
  return metadata.superRefine((map, context) => {
    for (const name of Object.keys(map ?? {})) {
      const message = reserved.includes(name) ? `"${name}" is reserved and cannot be a spec.` : wrongKey(key, name);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }
  });
}

function atLeastOne(map: ReturnType<typeof specMap>): z.ZodType {
  return map.refine((specs) => Object.keys(specs ?? {}).length > 0, {
    error: 'No change was specified. Specify at least one extra spec.',
  });
}

function keyList(key: KeyForm): z.ZodType {
  return z.array(z.string()).superRefine((names, context) => {
    const wrong = names.map((name) => wrongKey(key, name)).find((message) => message !== undefined);
    const message =
      names.length === 0
        ? '`keys` must not be empty. Specify at least one key.'
        : new Set(names).size < names.length
          ? '`keys` must not contain duplicates.'
          : wrong;
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

function wrongKey({ form, characters }: KeyForm, name: string): string | undefined {
  if (form.test(name)) return undefined;
  return `${JSON.stringify(name.slice(0, 60))} is not a valid key. A key must consist of 1 to 255 ${characters}.`;
}
