// One read with the official SDK as a whole process. `--ssl-alone` loads only the SDK's part for this service.
import { reader, sslAlone, wholePackage } from './sdk.mjs';

const [certificateId, option] = process.argv.slice(2);
const read = reader(option === '--ssl-alone' ? sslAlone() : wholePackage());
const answer = await read(certificateId);
console.log(JSON.stringify({ certificateId: answer.CertificateId, peakKilobytes: process.resourceUsage().maxRSS }));
