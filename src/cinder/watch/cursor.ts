/** A position in the changes of one project and type, from which a client can resume. */
export interface CursorPlace {
  /** The ID of the sequence of changes. Positions are valid only for their own sequence. */
  epoch: string;
  seq: number;
}

/** Encodes a position, such as that of a change, as a cursor. @param place a partial one becomes an unknown cursor */
export function changeCursor({ epoch, seq, isPartial }: CursorPlace & { readonly isPartial?: true }): string {
  return Buffer.from(`${epoch}${isPartial ? '-begun' : ''}:${seq}`).toString('base64url');
}

/** Decodes a cursor. Undefined if the text is not a cursor. */
export function placeOf(cursor: string): CursorPlace | undefined {
  const [, epoch, seq] = /^([\w-]+):(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return epoch === undefined || seq === undefined ? undefined : { epoch, seq: Number(seq) };
}
