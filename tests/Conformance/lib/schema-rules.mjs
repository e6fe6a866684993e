// What Pulumi's code generators ask of a package schema, as far as this package uses it. Returns what is wrong.

const primitives = new Set(['string', 'boolean', 'integer', 'number']);
const token = /^tencentssl:index:[a-zA-Z][a-zA-Z0-9]*$/;
const semanticVersion = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
const reserved = new Set(['pulumi', 'version']);

export function findSchemaFaults(schema) {
  const faults = [];
  const rule = (holds, text) => holds || faults.push(text);
  const types = schema.types ?? {};
  const used = new Set();

  rule(/^[a-zA-Z][-a-zA-Z0-9_]*$/.test(schema.name), 'name');
  rule(semanticVersion.test(schema.version), 'version');
  rule(new RegExp(schema.meta.moduleFormat).exec('index')?.[1] === 'index', 'meta.moduleFormat must have one group, the module');
  properties('config', schema.config.variables, []);
  properties('provider.inputProperties', schema.provider.inputProperties, schema.provider.requiredInputs);
  properties('provider.properties', schema.provider.properties, schema.provider.required);
  for (const name of Object.keys(schema.provider.properties)) {
    rule(schema.provider.properties[name].type === 'string', `provider.properties.${name}: only texts are outputs of a provider`);
  }

  for (const [name, definition] of Object.entries(schema.functions)) {
    rule(token.test(name), `${name}: no token of this package`);
    rule(definition.description, `${name}: no description`);
    properties(`${name} inputs`, definition.inputs.properties, definition.inputs.required);
    properties(`${name} outputs`, definition.outputs.properties, definition.outputs.required);
  }

  for (const [name, definition] of Object.entries(types)) {
    rule(token.test(name), `${name}: no token of this package`);
    if (definition.enum) {
      enumeration(name, definition);
    } else {
      rule(definition.type === 'object', `${name}: neither object nor enum`);
      properties(name, definition.properties, definition.required);
    }
  }

  rule(Object.keys(types).every(name => used.has(name)), `types that nothing uses: ${Object.keys(types).filter(name => !used.has(name))}`);
  return faults;

  function properties(owner, members, required = []) {
    for (const [name, property] of Object.entries(members)) {
      rule(/^[a-z][a-zA-Z0-9]*$/.test(name) && !reserved.has(name), `${owner}.${name}: name`);
      rule(property.description, `${owner}.${name}: no description`);
      type(`${owner}.${name}`, property);
    }

    rule(required.every(name => members[name]), `${owner}: requires what it does not have`);
  }

  function type(where, spec) {
    if (spec.$ref) {
      const name = spec.$ref.replace('#/types/', '');
      used.add(name);
      rule(types[name], `${where}: ${spec.$ref} is nowhere`);
      rule(spec.type === types[name]?.type, `${where}: another type than ${spec.$ref}`);
    } else if (spec.type === 'array') {
      type(`${where}[]`, spec.items);
    } else if (spec.type === 'object') {
      type(`${where}{}`, spec.additionalProperties ?? { type: 'string' });
    } else {
      rule(primitives.has(spec.type), `${where}: no type`);
    }
  }

  function enumeration(name, definition) {
    rule(primitives.has(definition.type), `${name}: no type`);
    const values = definition.enum.map(item => item.value);
    rule(values.every(value => typeof value === definition.type), `${name}: a value of another type`);
    rule(new Set(values).size === values.length, `${name}: a value twice`);
    const names = definition.enum.map(item => item.name ?? item.value);
    rule(names.every(item => /^[A-Z][A-Za-z0-9]*$/.test(item)) && new Set(names).size === names.length, `${name}: names`);
  }
}
