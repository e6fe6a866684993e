import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { binaries, repository } from './binaries.mjs';
import { serve } from './processes.mjs';

export const credentials = {
  secretId: 'AKIDSTANDIN0000000000000000000000000',
  secretKey: 'standin-secret-key-not-a-real-one',
};

/** The certificates that every stand-in knows. */
export async function fixtureIds() {
  const files = await readdir(path.join(repository, 'tests/StandIns/SslApi/Fixtures'));
  return files.map(file => path.basename(file, '.json')).sort();
}

/** Starts the stand-in of the Tencent SSL API. */
export async function startApi(...options) {
  const server = await serve(binaries.apiStandIn, ['--port', '0', '--exit-with-stdin', ...options]);
  const url = server.firstLine.replace('listening on ', '');
  return {
    url,
    host: new URL(url).host,
    playFault: order => post(`${url}/_standin/faults`, order),
    requests: async () => (await (await fetch(`${url}/_standin/requests`)).json()).requests,
  };
}

async function post(url, body) {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) {
    throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  }
}
