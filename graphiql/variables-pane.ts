import { hasVariables } from './has-variables.ts';

interface OpenTab {
  id: string;
  query: string | null;
}

/**
 * Opens the variables pane for a document with variables: when its tab is selected, and when its first variable is
 * written. GraphiQL has no property for that, so its own button is pressed. A pane that the user closes stays closed.
 */
export class VariablesPane {
  readonly isOpenAtFirst: boolean;
  #hadVariables: boolean;
  #tab: string | undefined;

  /** @param query the document that GraphiQL opens with */
  constructor(query: string) {
    this.isOpenAtFirst = this.#hadVariables = hasVariables(query);
  }

  /** Takes notice of a change of tabs or of a tab's text. */
  follow(tab: OpenTab | undefined): void {
    if (!tab) return;
    const has = hasVariables(tab.query ?? '');
    const isNew = this.#tab !== undefined && this.#tab !== tab.id;
    if (has && (isNew || !this.#hadVariables)) {
      document.querySelector<HTMLElement>('.graphiql-editor-tools [data-name="variables"]')?.click();
    }
    this.#tab = tab.id;
    this.#hadVariables = has;
  }
}
