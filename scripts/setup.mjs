// Installs the packages if they are missing or older than package-lock.json, and builds GraphiQL's page if it is older
// than its sources. The tests need both.
import { buildPage } from './build.mjs';
import { isStale } from './stale.mjs';
import { step } from './step.mjs';

// npm writes this file at the end of an install: an install that was interrupted has none.
if (isStale('node_modules/.package-lock.json', ['package-lock.json'])) {
  step('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund']);
}
buildPage();
