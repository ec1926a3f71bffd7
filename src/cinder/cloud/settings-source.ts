/** Unchecked settings, and their places in messages. */
export interface SettingsSource {
  values: Readonly<Record<string, unknown>>;
  nameOf: (key: string) => string;
  /** The keys below `auth` in files, as written there, and their places in messages. */
  authKeys?: readonly { key: string; name: string }[] | undefined;
}
