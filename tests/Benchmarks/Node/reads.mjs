// Reads a second with the official SDK: node reads.mjs COUNT AT_ONCE. Prints the figure.
import { performance } from 'node:perf_hooks';
import { reader, sslAlone } from './sdk.mjs';

const [count, atOnce] = process.argv.slice(2).map(Number);
const read = reader(sslAlone());
const ids = Array.from({ length: 64 }, (_, number) => `gen${String(number).padStart(5, '0')}`);

await readAll(count / 4);
const start = performance.now();
await readAll(count);
console.log((count / (performance.now() - start) * 1000).toFixed(1));

function readAll(total) {
  let next = 0;
  const work = async () => {
    while (next < total) {
      await read(ids[next++ % ids.length]);
    }
  };
  return Promise.all(Array.from({ length: atOnce }, work));
}
