using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Schema;

/// <summary>Outputs that are known and not written yet.</summary>
internal interface IOutputs
{
    /// <summary>Writes them as a Struct on the wire.</summary>
    /// <param name="seal">Gives what is to be written for a value: itself, or itself as a secret. Null where nothing becomes secret.</param>
    ByteString Encode(Func<Value, Value>? seal);
}
