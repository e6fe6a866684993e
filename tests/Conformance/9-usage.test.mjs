// Item 9: the official Tencent SDK and the plugin read the same uses of a certificate over the three usage actions.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApi } from './lib/api-stand-in.mjs';
import { stopServers } from './lib/processes.mjs';
import { startProvider } from './lib/provider.mjs';
import { internationalClient } from './lib/tencent.mjs';

after(stopServers);

const succeeded = 1;

describe('the plugin and the official Tencent SDK, about where a certificate is used', () => {
  let client;
  let provider;
  before(async () => {
    const api = await startApi('--requests-per-second', '0');
    client = internationalClient(api);
    provider = await startProvider(api);
  });

  it('count the same resources of each type', async () => {
    const task = await startTask('healthy1');
    const detail = await client.call('DescribeCertificateBindResourceTaskDetail', { TaskId: task.TaskId, Limit: '100', Offset: '0' });
    const counted = Object.fromEntries(Object.entries(detail)
      .filter(([, lists]) => Array.isArray(lists))
      .map(([type, lists]) => [type.toLowerCase(), lists.reduce((sum, list) => sum + countOf(list), 0)]));
    const ours = await provider.read('getCertificateUsage', { certificateId: 'healthy1' });
    assert.equal(Object.keys(counted).length, 12);
    assert.deepEqual(ours.countsByType, counted);
    assert.equal(ours.complete, true);
  });

  it('see the same failure of a look-up', async () => {
    const task = await startTask('failed01');
    const ours = await provider.read('getCertificateUsage', { certificateId: 'failed01' });
    assert.notEqual(task.Status, succeeded);
    assert.equal(ours.complete, false);
    assert.match(ours.problems.map(problem => problem.message ?? problem.problem ?? JSON.stringify(problem)).join(), new RegExp(task.Error.Code));
  });

  async function startTask(certificateId) {
    const { CertTaskIds: tasks } = await client.call('CreateCertificateBindResourceSyncTask', { CertificateIds: [certificateId] });
    assert.deepEqual(tasks.map(task => task.CertId), [certificateId]);
    for (;;) {
      const { SyncTaskBindResourceResult: [task] } = await client.call('DescribeCertificateBindResourceTaskResult', { TaskIds: [tasks[0].TaskId] });
      if (task.Status !== 0) {
        return task;
      }
    }
  }
});

// A TCB list counts by environment.
function countOf(list) {
  return list.TotalCount ?? list.Environments.reduce((sum, { AccessService: access, HostService: host }) => sum + (access?.TotalCount ?? 0) + (host?.TotalCount ?? 0), 0);
}
