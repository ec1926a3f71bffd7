import { hasVariables } from './has-variables.ts';

interface OpenTab {
  id: string;
  query: string | null;
}

/**
 * Opens the variables pane when a tab with variables is selected, and when the first variable is entered. GraphiQL has
 * no property for this, so its own button is clicked. A pane that the user closed stays closed.
 */
export class VariablesPane {
  readonly isOpenAtFirst: boolean;
  #hadVariables: boolean;
  #tab: string | undefined;

  /** @param query the initial document of GraphiQL */
  constructor(query: string) {
    this.isOpenAtFirst = this.#hadVariables = hasVariables(query);
  }

  /** Handles a change of tabs or of a tab's text. */
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
