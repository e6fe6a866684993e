// Checks real answers against the schema that announces them. Returns what is wrong.
import { isSecret } from './messages.mjs';

// The schema says of these that the API may know values which the list does not have.
const openEnums = new Set(['tencentssl:index:VerifyType', 'tencentssl:index:CertificateType']);

export function findAnswerFaults(schema, functionName, answer) {
  const faults = [];
  members(functionName, schema.functions[functionName].outputs, answer);
  return faults;

  function members(where, { properties, required = [] }, values) {
    for (const name of required) {
      if (values[name] === undefined) {
        faults.push(`${where}.${name}: required, and not there`);
      }
    }

    for (const [name, value] of Object.entries(values)) {
      if (properties[name]) {
        member(`${where}.${name}`, properties[name], value);
      } else {
        faults.push(`${where}.${name}: not declared`);
      }
    }

    // A missing list or map reaches a C# program as a default value that throws when it is read.
    for (const [name, property] of Object.entries(properties)) {
      if ((property.type === 'array' || property.additionalProperties) && values[name] === undefined) {
        faults.push(`${where}.${name}: a list or map must always be there`);
      }
    }
  }

  function member(where, property, value) {
    if (isSecret(value) !== Boolean(property.secret)) {
      faults.push(`${where}: ${property.secret ? 'must be' : 'must not be'} a secret`);
    }

    check(where, property, isSecret(value) ? value.value : value);
  }

  function check(where, spec, value) {
    if (spec.$ref) {
      named(where, spec.$ref.replace('#/types/', ''), value);
    } else if (spec.type === 'array') {
      Array.isArray(value) ? value.forEach((item, index) => check(`${where}[${index}]`, spec.items, item)) : wrong(where, 'array', value);
    } else if (spec.type === 'object') {
      isObject(value) ? Object.entries(value).forEach(([key, item]) => check(`${where}.${key}`, spec.additionalProperties, item)) : wrong(where, 'map', value);
    } else if (spec.type === 'integer' ? !isInteger(value) : typeof value !== spec.type) {
      wrong(where, spec.type, value);
    }
  }

  function named(where, token, value) {
    const type = schema.types[token];
    if (!type.enum) {
      isObject(value) ? members(where, type, value) : wrong(where, token, value);
    } else if (typeof value !== type.type || (!openEnums.has(token) && !type.enum.some(item => item.value === value))) {
      wrong(where, token, value);
    }
  }

  function wrong(where, expected, value) {
    faults.push(`${where}: not ${expected}: ${JSON.stringify(value)}`);
  }
}

// The C# SDK cuts what is beyond 32 bits.
function isInteger(value) {
  return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
