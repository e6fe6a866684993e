// The declarations of an SDK for TypeScript, as Pulumi's generator makes them of a package schema, as far as the examples use them.

export function declarationsOf(schema) {
  const types = Object.entries(schema.types).map(([token, definition]) => {
    const name = nameOf(token);
    return definition.enum
      ? `export declare const ${name}: { ${definition.enum.map(item => `readonly ${item.name ?? item.value}: ${JSON.stringify(item.value)}`).join('; ')} };\n`
        + `export type ${name} = (typeof ${name})[keyof typeof ${name}];`
      : `export interface ${name} ${membersOf(definition)}`;
  });
  const functions = Object.entries(schema.functions).map(([token, { inputs, outputs }]) =>
    `export declare function ${nameOf(token)}Output(args: ${membersOf(inputs, true)}, options?: pulumi.InvokeOutputOptions): pulumi.Output<${membersOf(outputs)}>;`);
  return ['import * as pulumi from "@pulumi/pulumi";', ...types, ...functions, ''].join('\n');

  function membersOf({ properties, required = [] }, isInput = false) {
    const members = Object.entries(properties).map(([name, spec]) => `${name}${required.includes(name) ? '' : '?'}: ${isInput ? `pulumi.Input<${typeOf(spec)}>` : typeOf(spec)}`);
    return `{ ${members.join('; ')} }`;
  }

  function typeOf(spec) {
    if (spec.$ref) {
      return nameOf(spec.$ref.replace('#/types/', ''));
    }

    if (spec.type === 'array') {
      return `${typeOf(spec.items)}[]`;
    }

    return spec.type === 'object'
      ? `Record<string, ${spec.additionalProperties ? typeOf(spec.additionalProperties) : 'string'}>`
      : { string: 'string', boolean: 'boolean', integer: 'number', number: 'number' }[spec.type];
  }
}

function nameOf(token) {
  return token.split(':').at(-1);
}
