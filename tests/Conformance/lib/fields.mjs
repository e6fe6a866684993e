// Compares a model of the official SDK with an object of the plugin's outputs, member by member.
import assert from 'node:assert/strict';
import * as differences from './field-differences.mjs';

/** CAEndTimes is caEndTimes, IsDNSPODResolve is isDnspodResolve. */
export function outputName(member) {
  if (differences.names[member]) {
    return differences.names[member];
  }

  const [first, ...rest] = member.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g).map(word => word.toLowerCase());
  return first + rest.map(word => word[0].toUpperCase() + word.slice(1)).join('');
}

export class FieldComparison {
  #schema;
  #id;
  #computed;

  /** @param computed the outputs that the official SDK does not have */
  constructor(schema, id, computed) {
    this.#schema = schema;
    this.#id = id;
    this.#computed = computed;
  }

  /** Both have the same members with the same values, but for what field-differences.mjs lists. */
  compare(official, ours, properties, exceptions = differences.members) {
    const declared = Object.keys(official).map(outputName);
    assert.deepEqual(Object.keys(properties).filter(name => !this.#computed.includes(name)).sort(), declared.sort(), this.#id);
    this.#compareMembers(official, ours, properties, exceptions, '');
    const undeclared = Object.keys(ours).filter(name => !declared.includes(name) && !this.#computed.includes(name));
    assert.deepEqual(undeclared, [], `${this.#id}: members that the official SDK lacks`);
  }

  /** A nested object: every member of the official model, and no other. */
  compareObject(official, ours, properties, path) {
    const declared = Object.keys(official).map(outputName);
    assert.deepEqual(Object.keys(properties).sort(), [...declared].sort(), `${this.#id}: ${path}`);
    this.#compareMembers(official, ours, properties, {}, path);
    assert.deepEqual(Object.keys(ours).filter(name => !declared.includes(name)), [], `${this.#id}: ${path}`);
  }

  #compareMembers(official, ours, properties, exceptions, path) {
    for (const [member, value] of Object.entries(official)) {
      const name = outputName(member);
      const where = `${path}${path && '.'}${name}`;
      if (exceptions[member]) {
        assert.ok(exceptions[member](value, ours[name], this.#id), `${this.#id}: ${where}`);
      } else {
        this.#compareValue(value, ours[name], properties[name], where);
      }
    }
  }

  #compareValue(official, ours, property, where) {
    if (property.type === 'array') {
      this.#compareLists(official ?? [], ours, property.items, where);
    } else if (property.additionalProperties) {
      const tags = (official ?? []).map(tag => [tag.TagKey, tag.TagValue ?? '']);
      assert.deepEqual(ours, Object.fromEntries(tags), `${this.#id}: ${where}`);
    } else if (official === null || official === undefined) {
      assert.equal(ours, undefined, `${this.#id}: ${where}`);
    } else if (typeof official === 'object') {
      this.compareObject(official, ours, this.#typeOf(property).properties, where);
    } else if (differences.drifting.includes(this.#id)) {
      assert.equal(String(ours), String(official), `${this.#id}: ${where}`);
    } else {
      assert.equal(ours, official, `${this.#id}: ${where}`);
    }
  }

  #compareLists(official, ours, items, where) {
    assert.ok(Array.isArray(ours), `${this.#id}: ${where} must be a list, an empty one if need be`);
    assert.equal(ours.length, official.length, `${this.#id}: ${where}`);
    official.forEach((item, index) => this.#compareValue(item, ours[index], items, `${where}[${index}]`));
  }

  #typeOf(property) {
    return this.#schema.types[property.$ref.replace('#/types/', '')];
  }
}
