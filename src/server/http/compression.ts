import { Readable, type Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** A content coding of answers. */
export type Coding = 'br' | 'gzip';

/** The preferred coding is first: with these levels, `br` is smaller than `gzip` and takes about as long. */
const codings: readonly Coding[] = ['br', 'gzip'];

/** The number of characters that are compressed in one step, on a thread of libuv. Other work of the threads is in between. */
const pieceLength = 64 * 1024;

/**
 * Selects the coding of an answer, as in RFC 9110, section 12.5.3. The answer is not refused if none is acceptable,
 * because a mutation has taken effect by then.
 *
 * @param accept the header `Accept-Encoding`, with optional weights (`q`)
 * @param isLarge whether the answer is worth compressing. A small one is compressed only if the client accepts no other
 *   form.
 * @returns undefined for no coding
 */
export function codingOf(accept: string | undefined, isLarge: boolean): Coding | undefined {
  // Most answers are small, and few clients exclude a coding.
  if (!accept || (!isLarge && !accept.includes('q=0'))) return undefined;
  const weights = weightsOf(accept);
  const weightOf = (coding: string, fallback: number): number => weights.get(coding) ?? weights.get('*') ?? fallback;
  // The answer without a coding is acceptable unless it is excluded. It is preferred only if it is named.
  if (!isLarge && weightOf('identity', 1) > 0) return undefined;
  const least = weights.get('identity') ?? 0;
  const [best] = codings
    .map((coding) => ({ coding, weight: weightOf(coding, 0) }))
    .filter(({ weight }) => weight > 0 && weight >= least)
    .sort((one, other) => other.weight - one.weight);
  return best?.coding;
}

/** Creates the two ends of a compression: the text in pieces, and the stream that compresses these. */
export function compression(text: string, coding: Coding): [Readable, Transform] {
  return [Readable.from(pieces(text), { objectMode: false, highWaterMark: pieceLength }), compressor(coding)];
}

function compressor(coding: Coding): Transform {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
  return coding === 'br'
    ? createBrotliCompress({
        params: { [BROTLI_PARAM_QUALITY]: 4, [BROTLI_PARAM_LGWIN]: 18, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT },
      })
    : createGzip({ level: 4 });
}

function* pieces(text: string): Generator<Buffer> {
  for (let start = 0; start < text.length;) {
    let end = start + pieceLength;
    // Both halves of a surrogate pair belong to one piece.
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end++;
    yield Buffer.from(text.slice(start, end));
    start = end;
  }
}

/** The weights of the codings in `Accept-Encoding`. `x-gzip` is another name of `gzip`. */
function weightsOf(accept: string): ReadonlyMap<string, number> {
  return new Map(
    accept
      .toLowerCase()
      .split(',')
      .map((entry) => {
        const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim());
        const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1;
        return [coding === 'x-gzip' ? 'gzip' : coding, Number(weight) || 0];
      }),
  );
}
