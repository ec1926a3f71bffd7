import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Bytes of a parsed document for each of its tokens, including locations. Measurements are between 300 and 500. */
const bytesPerToken = 512;
/** Bytes for each character, if a character of the document requires two. */
const bytesPerCharacter = 2;

/** Caches parsed documents within the limits, by their text. The least recently used ones are removed first. */
export class DocumentCache {
  readonly #documents: LRUCache<string, DocumentNode> | undefined;

  /** @param bytes the approximate size of all documents; 0 disables the cache */
  constructor(bytes: number) {
    if (bytes > 0) this.#documents = new LRUCache({ maxSize: bytes, sizeCalculation: sizeOf });
  }

  /** @returns the cached document of the text, or else the result of `read` */
  get(text: string, read: () => DocumentNode): DocumentNode {
    const kept = this.#documents?.get(text);
    if (kept) return kept;
    const document = read();
    this.#documents?.set(text, document);
    return document;
  }

  /** The approximate size of all documents, in bytes. */
  get size(): number {
    return this.#documents?.calculatedSize ?? 0;
  }
}

/** The size of a document and its text, in bytes. */
function sizeOf({ loc }: DocumentNode, text: string): number {
  let tokens = 0;
  // Comments are tokens as well, and remain in memory.
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens++;
  return text.length * bytesPerCharacter + tokens * bytesPerToken;
}
