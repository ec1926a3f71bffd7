import { Lexer, TokenKind, type Source, type Token } from 'graphql';
import { documentLimitError } from './limit-error.ts';
import { maxNesting, type Limits } from './limits.ts';

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** The maximum length of a name. Validation compares names with those of the schema, and its errors repeat names. */
const maxNameLength = 256;

/** Reads the tokens of a document, and stops at the limit. Brackets are counted as well, because the parser is recursive. */
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
    if (token.kind === TokenKind.NAME && token.end - token.start > maxNameLength) {
      throw documentLimitError(
        'nameLength',
        maxNameLength,
        `A name must have at most ${maxNameLength} characters.`,
        token.end - token.start,
      );
    }
    if (closing.has(token.kind)) this.#nesting--;
    else if (opening.has(token.kind)) this.#open();
    return token;
  }

  #open(): void {
    const maxLevels = maxNesting(this.limits);
    if (++this.#nesting > maxLevels) {
      throw documentLimitError(
        'nesting',
        maxLevels,
        `The document must nest its brackets at most ${maxLevels} levels deep.`,
      );
    }
  }
}
