// Installs the packages if they are missing or older than package-lock.json. Builds the GraphiQL page if it is older
// than its sources. The tests require both.
import { buildPage } from './build.mjs';
import { isStale } from './stale.mjs';
import { step } from './step.mjs';

// npm writes this file at the end of an install, so an interrupted install has no such file.
if (isStale('node_modules/.package-lock.json', ['package-lock.json'])) {
  step('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund']);
}
buildPage();
