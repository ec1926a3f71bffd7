import { Lexer, TokenKind, type Source, type Token } from 'graphql';
import { documentLimitError } from './limit-error.ts';
import { maxNesting, type Limits } from './limits.ts';

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Characters of a name. Validation compares names with all that the schema has, and its errors repeat them. */
const longestName = 256;

/**
 * Reads the tokens of a document, and stops at the limit: what follows is never read. Brackets are counted as well, as
 * the parser calls itself for each level of them.
 */
export class BoundedLexer extends Lexer {
  #tokens = 0;
  #nesting = 0;

  constructor(
    source: Source,
    readonly limits: Pick<Limits, 'maxTokens' | 'maxDepth'>,
  ) {
    super(source);
  }

  /** @throws GraphQLError `DOCUMENT_LIMIT_EXCEEDED` */
  override advance(): Token {
    const token = super.advance();
    if (token.kind === TokenKind.EOF) return token;
    const { maxTokens } = this.limits;
    if (++this.#tokens > maxTokens) {
      throw documentLimitError('tokens', maxTokens, `The document must have at most ${maxTokens} tokens.`);
    }
    if (token.kind === TokenKind.NAME && token.end - token.start > longestName) {
      throw documentLimitError('nameLength', longestName, `A name must have at most ${longestName} characters.`, token.end - token.start);
    }
    if (closing.has(token.kind)) this.#nesting--;
    else if (opening.has(token.kind)) this.#open();
    return token;
  }

  #open(): void {
    const most = maxNesting(this.limits);
    if (++this.#nesting > most) {
      throw documentLimitError('nesting', most, `The document must nest its brackets at most ${most} levels deep.`);
    }
  }
}
