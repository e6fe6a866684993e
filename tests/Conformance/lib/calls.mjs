// Compares the calls of a run with those of a recording: methods, contents, and the order as far as it is one.
import assert from 'node:assert/strict';
import { unorderedLists } from './recording-differences.mjs';

/** Calls as a log has them, one a line, each with its place in the log. */
export function parseCalls(lines) {
  return lines.trimEnd().split('\n').map((line, begun) => ({ ...JSON.parse(line), begun }));
}

/** @param areUnordered tells of two calls whether chance decides which is heard first */
export function compareCalls(actual, recorded, areUnordered = () => false) {
  const places = matchUp(actual.map(canonical), recorded.map(canonical));
  recorded.forEach((later, position) => {
    recorded.slice(0, position).forEach((earlier, index) => {
      if (earlier.endedAfter < later.begun && !areUnordered(earlier, later)) {
        assert.ok(places[index] < places[position], `${earlier.method} must come before ${later.method}`);
      }
    });
  });
}

// Where each of the recorded calls is in the run. What ran at the same time may come in any order.
function matchUp(actual, recorded) {
  assert.deepEqual([...actual].sort(), [...recorded].sort());
  const taken = new Set();
  return recorded.map(call => {
    const place = actual.findIndex((candidate, index) => candidate === call && !taken.has(index));
    taken.add(place);
    return place;
  });
}

function canonical({ begun, endedAfter, ...call }) {
  return JSON.stringify(sorted(call), null, 1);
}

function sorted(value, name) {
  if (Array.isArray(value)) {
    return unorderedLists.includes(name) ? [...value].sort() : value.map(item => sorted(item));
  }

  return value && typeof value === 'object'
    ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key], key)]))
    : value;
}
