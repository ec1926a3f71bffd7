import type { CinderClient } from '../client.ts';
import type { Change } from './change.ts';
import { Mailbox } from './mailbox.ts';
import type { Pace } from './pace.ts';
import type { Watched } from './seen.ts';

/** Which changes a viewer is told of, beside the ids that it watches. */
export interface Narrowing {
  /** Changes from or to one of these statuses, as Cinder spells them. */
  statuses?: readonly string[] | undefined;
  /** Changes of what hangs on one of these: a snapshot's volume, a volume's group. */
  parentIds?: readonly string[] | undefined;
}

/** One who watches: under a token of its own, some ids or everything. */
export class Viewer<T extends Watched> {
  readonly mailbox: Mailbox<T>;
  /** Of the token that it came with: who has the same one may see the same. */
  readonly tokenHash: string;

  /** @param ids null watches everything */
  constructor(
    readonly client: CinderClient,
    readonly ids: ReadonlySet<string> | null,
    readonly pace: Pace,
    private readonly narrowing: Narrowing,
    left: (viewer: Viewer<T>) => void,
  ) {
    this.tokenHash = client.token.hash;
    this.mailbox = new Mailbox(() => left(this));
  }

  /** Hands a change on, where it is one that this viewer watches. The only one that it watches being gone is the end. */
  tell(change: Change<T>): void {
    if (this.#isOfInterest(change)) this.mailbox.put(change);
    if (change.kind === 'DELETED' && this.ids?.size === 1) this.mailbox.finish();
  }

  #isOfInterest({ status, previousStatus, parentId }: Change<T>): boolean {
    const { statuses, parentIds } = this.narrowing;
    if (parentIds && (parentId === null || !parentIds.includes(parentId))) return false;
    return !statuses || [status, previousStatus].some((one) => one !== null && statuses.includes(one.toLowerCase()));
  }
}
