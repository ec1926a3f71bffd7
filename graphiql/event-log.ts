/** One line of a log. */
export interface LogEntry {
  /** The local time, `12:34:56.789`. */
  at: string;
  operation?: string | undefined;
  data?: unknown;
  errors?: unknown;
  /** Set on the last entry of a stream. */
  ended?: true;
}

/** The log as shown by GraphiQL, with the newest entry first. */
export interface ShownLog {
  log: readonly LogEntry[];
  /** The number of entries dropped because the log was full. */
  dropped?: number;
}

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** A bounded log of the results of streams and mutations. */
export class EventLog {
  readonly #entries: LogEntry[] = [];
  #dropped = 0;

  /** @param most the maximum number of entries */
  constructor(readonly most = 500) {}

  /** Adds the result of an operation, without its `extensions`. */
  add(operation: string | undefined, { data, errors, ended }: Pick<LogEntry, 'data' | 'errors' | 'ended'>): void {
    const at = timeFormat.format(new Date());
    const entry = { at, operation, data, errors, ended };
    this.#entries.unshift(
      Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as unknown as LogEntry,
    );
    if (this.#entries.length > this.most) {
      this.#entries.pop();
      this.#dropped++;
    }
  }

  show(): ShownLog {
    return { log: [...this.#entries], ...(this.#dropped > 0 && { dropped: this.#dropped }) };
  }
}
