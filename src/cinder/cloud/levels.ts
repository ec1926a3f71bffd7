import type { SettingsSource } from './settings.ts';

/** A mapping of a YAML file. */
export type Section = Readonly<Record<string, unknown>>;

/** Settings that stand in one place: of a vendor's profile, of a cloud, of a region. Keys are in snake_case. */
export interface Level {
  /** How messages call the place: `/etc/openstack/clouds.yaml: clouds.demo`. */
  at: string;
  /** What is below `auth`. */
  auth: Section;
  /** What stands beside it. */
  outer: Section;
}

/**
 * Makes a level of a section.
 *
 * @param section with `auth`, or without
 */
export function levelOf(at: string, section: Section): Level {
  const { auth, ...outer } = section;
  return { at, auth: snakeCased(isSection(auth) ? auth : {}), outer: snakeCased(outer) };
}

/**
 * The settings of several levels, the last of which wins, and below `auth` before beside it, as in openstacksdk.
 *
 * @returns the settings, how messages call the place where one stands or is missing, and the keys below `auth`
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

/** The same keys, with underscores: files may have them with dashes. */
export function snakeCased(section: Section): Section {
  return Object.fromEntries(Object.entries(section).map(([key, value]) => [key.replaceAll('-', '_'), value]));
}
