// Messages of the official stubs from plain values, and back.
import structs from 'google-protobuf/google/protobuf/struct_pb.js';

/** Makes a message of plain values, under the names that Pulumi's JSON logs have for its fields. */
export function toMessage(Type, values) {
  const message = new Type();
  const members = new Map(Object.getOwnPropertyNames(Type.prototype).map(name => [name.toLowerCase(), name]));
  for (const [name, value] of Object.entries(values)) {
    const map = members.get(`get${name}map`.toLowerCase());
    const setter = members.get(`set${name}`.toLowerCase()) ?? members.get(`set${name}list`.toLowerCase());
    if (map) {
      Object.entries(value).forEach(([key, entry]) => message[map]().set(key, entry));
    } else if (setter) {
      const isStruct = typeof value === 'object' && !Array.isArray(value);
      message[setter](isStruct ? structs.Struct.fromJavaScript(value) : value);
    } else {
      throw new Error(`the official message has no field ${name}`);
    }
  }

  return message;
}

/** The plain values of a Struct; an absent one has none. */
export function fromStruct(struct) {
  return struct?.toJavaScript() ?? {};
}

const signature = '4dabf18193072939515e22adb298388d';
const secretSignature = '1b47061264138c4ac30d75fd1eb44270';

/** What stands for a text that is not known yet. */
export const unknown = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

export function secret(value) {
  return { [signature]: secretSignature, value };
}

export function isSecret(value) {
  return value?.[signature] === secretSignature;
}
