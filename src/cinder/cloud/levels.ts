import type { SettingsSource } from './settings-source.ts';

/** A mapping in a YAML file. */
export type Section = Readonly<Record<string, unknown>>;

/** The settings from one place: the profile of a vendor, a cloud, or a region. Keys are in snake_case. */
export interface Level {
  /** The place in messages: `/etc/openstack/clouds.yaml: clouds.demo`. */
  at: string;
  /** The settings below `auth`. */
  auth: Section;
  /** The settings next to `auth`. */
  outer: Section;
}

/**
 * Creates a level from a section.
 *
 * @param at the place in messages
 * @param section with or without `auth`
 */
export function levelOf(at: string, section: Section): Level {
  const { auth, ...outer } = section;
  return { at, auth: snakeCased(isSection(auth) ? auth : {}), outer: snakeCased(outer) };
}

/**
 * Merges levels. The last level takes precedence, and `auth` over the keys next to it, as in openstacksdk.
 *
 * @param missing the place of missing settings in messages
 * @returns the settings, their places in messages, and the keys below `auth`
 */
export function merged(levels: readonly Level[], missing: string): SettingsSource {
  const inner = Object.assign({}, ...levels.map(({ auth }) => auth)) as Section;
  const outer = Object.assign({}, ...levels.map((level) => level.outer)) as Section;
  const nameOf = (key: string): string => {
    const inAuth = levels.findLast(({ auth }) => key in auth);
    if (inAuth) return `${inAuth.at}.auth.${key}`;
    const beside = levels.findLast((level) => key in level.outer);
    return beside ? `${beside.at}.${key}` : `${missing}.auth.${key}`;
  };
  const given = Object.keys(inner).filter((key) => inner[key] !== '' && inner[key] !== null);
  return { values: { ...outer, ...inner }, nameOf, authKeys: given.map((key) => ({ key, name: nameOf(key) })) };
}

/** Whether a value is a mapping. */
export function isSection(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Replaces hyphens in keys with underscores. */
export function snakeCased(section: Section): Section {
  return Object.fromEntries(Object.entries(section).map(([key, value]) => [key.replaceAll('-', '_'), value]));
}
