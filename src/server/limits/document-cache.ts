import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Bytes that a parsed document takes for each of its tokens, with its locations: measured at 300 to 500. */
const bytesPerToken = 512;
/** Bytes of a character, if any of the document needs two. */
const bytesPerCharacter = 2;

/** Keeps documents that were parsed and found within the limits, by their text; the least recently used ones go first. */
export class DocumentCache {
  readonly #documents: LRUCache<string, DocumentNode> | undefined;

  /** @param bytes that all documents take together, as far as that can be told; with 0 none is kept */
  constructor(bytes: number) {
    if (bytes > 0) this.#documents = new LRUCache({ maxSize: bytes, sizeCalculation: sizeOf });
  }

  /** @returns the document of that text, by `read` if it is not kept */
  get(text: string, read: () => DocumentNode): DocumentNode {
    const kept = this.#documents?.get(text);
    if (kept) return kept;
    const document = read();
    this.#documents?.set(text, document);
    return document;
  }

  /** Bytes. */
  get size(): number {
    return this.#documents?.calculatedSize ?? 0;
  }
}

/** Bytes of a document and its text. */
function sizeOf({ loc }: DocumentNode, text: string): number {
  let tokens = 0;
  // Comments are among them: they are kept as well.
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens++;
  return text.length * bytesPerCharacter + tokens * bytesPerToken;
}
