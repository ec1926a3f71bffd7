/** A sign that resources may have changed. Only a poll with a subscriber's token shows what has changed. */
export interface Hint {
  /** The resources. Null for all types. */
  resources: readonly HintedResource[] | null;
  /** The project that owns the resources. Null for any project. */
  projectId: string | null;
  /** The region, as in the catalog of Keystone. Null for any region. */
  region: string | null;
}

export interface HintedResource {
  /** The resource type, as the kind of its records: `Volume`. */
  kind: string;
  /** Null if several resources, or an unknown one, may have changed. */
  id: string | null;
}
