import fc from 'fast-check';

/** One change of bytes: some are removed, and others inserted. */
interface Edit {
  /** The position, as a share of the length. */
  at: number;
  remove: number;
  insert: Uint8Array;
}

const bytes = fc.uint8Array({ maxLength: 8 });
const telling = [
  '\u0000',
  '\r\n',
  '\r\n\r\n',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '\ufeff',
  '\u{1f4be}',
  '-1',
  '1e999',
  'null',
  ':',
  ',',
  ' ',
  '%00',
  '%',
  '__proto__',
  'chunked',
  'Infinity',
].map((text) => new TextEncoder().encode(text));
const edits: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 200 }) },
  ),
  insert: fc.oneof(
    bytes,
    fc.constantFrom(...telling),
    fc.constantFrom(...telling).map((piece) => Buffer.concat(Array.from({ length: 200 }, () => piece))),
  ),
});

/** Valid inputs with a few changed bytes. */
function mutated(valid: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  return fc.tuple(valid, fc.array(edits, { maxLength: 3 })).map(([text, changes]) => {
    let result = Buffer.from(text);
    for (const { at, remove, insert } of changes) {
      const start = Math.floor(at * result.length);
      result = Buffer.concat([result.subarray(0, start), insert, result.subarray(start + remove)]);
    }
    return result;
  });
}

/** Arbitrary bytes, or valid inputs with a few changed bytes. */
export function bytesNear(valid: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  return fc.oneof(
    { weight: 4, arbitrary: mutated(valid) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((any) => Buffer.from(any)) },
  );
}

/** Splits bytes into a few pieces. */
export function inPieces(whole: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => Math.floor(cut * whole.length)).sort((a, b) => a - b), whole.length];
  return places.slice(1).map((end, at) => whole.subarray(places[at], end));
}

/** Positions of cuts, as shares of the length. */
export const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 });
