import { z } from 'zod';
import { metadata } from './inputs.ts';

/** A form of keys, and how a message calls it. */
interface KeyForm {
  form: RegExp;
  characters: string;
}

/** What Cinder takes in a change of extra specs, and in a path. */
const strict: KeyForm = { form: /^(?!\.{1,2}$)[\w:.-]{1,255}$/, characters: 'letters, digits, underscores, hyphens, colons and dots' };
/** What it takes with a new volume type, and in QoS specs. */
const loose: KeyForm = { form: /^[\w:. /-]{1,255}$/, characters: `${strict.characters.replace(' and', ',')}, spaces and slashes` };

/** Extra specs of a new volume type. */
export const newExtraSpecs = specMap(loose);
/** Extra specs that are added: at least one. */
export const addedExtraSpecs = atLeastOne(specMap(strict));
/** Keys of extra specs. */
export const extraSpecKeys = keyList(strict);
/** QoS specs, beside which the name and the consumer stand in the call. */
export const qosSpecMap = specMap(loose, ['name', 'consumer']);
/** Keys of QoS specs. */
export const qosSpecKeys = keyList(loose);

function specMap(key: KeyForm, reserved: readonly string[] = []): z.ZodType<Record<string, string> | null | undefined> {
  return metadata.superRefine((map, context) => {
    for (const name of Object.keys(map ?? {})) {
      const message = reserved.includes(name) ? `"${name}" is no spec: it is an input of its own, or cannot change.` : wrongKey(key, name);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }
  });
}

function atLeastOne(map: ReturnType<typeof specMap>): z.ZodType {
  return map.refine((specs) => Object.keys(specs ?? {}).length > 0, { error: 'There is nothing to change: give at least one spec.' });
}

function keyList(key: KeyForm): z.ZodType {
  return z.array(z.string()).superRefine((names, context) => {
    const wrong = names.map((name) => wrongKey(key, name)).find((message) => message !== undefined);
    const message = names.length === 0 ? 'Give at least one key.' : new Set(names).size < names.length ? 'A key is there twice.' : wrong;
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

function wrongKey({ form, characters }: KeyForm, name: string): string | undefined {
  if (form.test(name)) return undefined;
  return `${JSON.stringify(name.slice(0, 60))} is no key: it takes 1 to 255 ${characters}.`;
}
