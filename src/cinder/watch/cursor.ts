/** A place in what one watcher has seen, for a client to come back to. */
export interface CursorPlace {
  /** Which watcher: its places mean nothing to another. */
  epoch: string;
  seq: number;
}

/** The cursor of a place, such as that of a change. */
export function changeCursor({ epoch, seq }: CursorPlace): string {
  return Buffer.from(`${epoch}:${seq}`).toString('base64url');
}

/** The place of a cursor; undefined where the text is none. */
export function placeOf(cursor: string): CursorPlace | undefined {
  const [, epoch, seq] = /^([\w-]+):(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return epoch === undefined || seq === undefined ? undefined : { epoch, seq: Number(seq) };
}
