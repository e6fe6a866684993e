// Compares the calls of a run with those of a recording: methods, contents, and the order as far as it is one.
import assert from 'node:assert/strict';

export function compareCalls(actual, recorded) {
  const places = matchUp(actual.map(content), recorded.map(content));
  recorded.forEach((later, position) => {
    recorded.slice(0, position).filter(earlier => earlier.endedAfter < position).forEach(earlier => {
      const before = places[recorded.indexOf(earlier)];
      assert.ok(before < places[position], `${earlier.method} must come before ${later.method}`);
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

function content({ endedAfter, ...call }) {
  return JSON.stringify(sorted(call), null, 1);
}

function sorted(value) {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }

  return value && typeof value === 'object'
    ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])]))
    : value;
}
