// `npm start`: installs and builds what is missing, then runs the gateway in this process, so that the gateway receives
// signals. Without a configured cloud, the gateway serves the sandbox.
import './setup.mjs';
import { buildGateway } from './build.mjs';

buildGateway();
const { resolveCloud } = await import('../dist/cloud-config.js');

if (!isCloudConfigured()) process.env.CINDER_GRAPHQL_SANDBOX ||= 'true';
await import('../dist/main.js');

function isCloudConfigured() {
  try {
    return resolveCloud(process.env) !== undefined;
  } catch {
    // The gateway reports the error.
    return true;
  }
}
