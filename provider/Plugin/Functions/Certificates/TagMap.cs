using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Models;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Writes tags as a map of texts. Of a key that comes twice, which the service does not allow, the last one counts.</summary>
internal static class TagMap
{
    public static Value Write(IEnumerable<Tag?>? tags)
    {
        var map = new Struct();
        foreach (var tag in tags ?? [])
        {
            if (tag?.TagKey is { } key)
            {
                map.Fields[key] = Value.ForString(tag.TagValue ?? "");
            }
        }

        return new Value { StructValue = map };
    }
}
