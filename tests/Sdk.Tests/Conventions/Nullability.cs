using System.Reflection;

namespace TencentSsl.Sdk.Tests.Conventions;

/// <summary>Whether members may be null, values and references alike.</summary>
internal static class Nullability
{
    public static bool Of(FieldInfo field) => new NullabilityInfoContext().Create(field).ReadState == NullabilityState.Nullable;

    public static bool Of(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
