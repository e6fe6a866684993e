// One read with the official SDK as a whole process. `--ssl-alone` loads only the SDK's part for this service.
import { existsSync, readFileSync } from 'node:fs';
import { reader, sslAlone, wholePackage } from './sdk.mjs';

const [certificateId, option] = process.argv.slice(2);
const read = reader(option === '--ssl-alone' ? sslAlone() : wholePackage());
const answer = await read(certificateId);
console.log(JSON.stringify({ certificateId: answer.CertificateId, peakKilobytes: peakKilobytes() }));

// Linux counts the process that started this one into the figure of resourceUsage.
function peakKilobytes() {
  const status = '/proc/self/status';
  return existsSync(status)
    ? Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))[1])
    : process.resourceUsage().maxRSS;
}
