/** The settings that the gateway passes to the page. */
export interface PageSettings {
  /** Whether requests without a token are refused. */
  needsToken: boolean;
}

/** Reads the settings that the gateway wrote into the page. */
export function readSettings(page: Document): PageSettings {
  const given = JSON.parse(page.getElementById('page-settings')?.textContent ?? '{}') as Partial<PageSettings>;
  return { needsToken: given.needsToken ?? false };
}
