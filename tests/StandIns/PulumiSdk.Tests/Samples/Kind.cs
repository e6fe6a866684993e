using Pulumi;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Samples;

/// <summary>An enumeration of strings in the shape that Pulumi's code generator gives.</summary>
[EnumType]
public readonly struct Kind : IEquatable<Kind>
{
    private readonly string _value;

    private Kind(string value)
    {
        _value = value;
    }

    public static Kind Issued { get; } = new("Issued");

    public static explicit operator string(Kind value)
    {
        return value._value;
    }

    public static bool operator ==(Kind left, Kind right)
    {
        return left.Equals(right);
    }

    public static bool operator !=(Kind left, Kind right)
    {
        return !left.Equals(right);
    }

    public bool Equals(Kind other)
    {
        return string.Equals(_value, other._value, StringComparison.Ordinal);
    }

    public override bool Equals(object? obj)
    {
        return obj is Kind other && Equals(other);
    }

    public override int GetHashCode()
    {
        return _value?.GetHashCode(StringComparison.Ordinal) ?? 0;
    }

    public override string ToString()
    {
        return _value;
    }
}
