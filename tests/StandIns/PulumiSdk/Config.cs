using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

public sealed class Config
{
    private readonly string _name;

    public Config(string? name = null)
    {
        const string LegacySuffix = ":config";
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(LegacySuffix, StringComparison.Ordinal) ? name[..^LegacySuffix.Length] : name;
    }

    public string? Get(string key)
    {
        return Deployment.State.Configuration.GetValueOrDefault(FullKey(key));
    }

    public Output<string>? GetSecret(string key)
    {
        return Get(key) is { } value ? Output.CreateSecret(value) : null;
    }

    public bool? GetBoolean(string key)
    {
        return Get(key) switch
        {
            null => null,
            "true" => true,
            "false" => false,
            var value => throw new ConfigTypeException(FullKey(key), value, nameof(Boolean)),
        };
    }

    public Output<bool>? GetSecretBoolean(string key)
    {
        return GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;
    }

    public int? GetInt32(string key)
    {
        if (Get(key) is not { } value)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ConfigTypeException(FullKey(key), value, nameof(Int32));
    }

    public Output<int>? GetSecretInt32(string key)
    {
        return GetInt32(key) is { } value ? Output.CreateSecret(value) : null;
    }

    public double? GetDouble(string key)
    {
        if (Get(key) is not { } value)
        {
            return null;
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ConfigTypeException(FullKey(key), value, nameof(Double));
    }

    public Output<double>? GetSecretDouble(string key)
    {
        return GetDouble(key) is { } value ? Output.CreateSecret(value) : null;
    }

    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options)
    {
        return Parse<T>(key, options);
    }

    [return: MaybeNull]
    public T GetObject<T>(string key)
    {
        return Parse<T>(key, options: null);
    }

    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options)
    {
        return Parse<T>(key, options) is { } value ? Output.CreateSecret(value) : null;
    }

    public Output<T>? GetSecretObject<T>(string key)
    {
        return Get(key) is null ? null : Output.CreateSecret(Parse<T>(key, options: null)!);
    }

    public string Require(string key)
    {
        return Get(key) ?? throw new ConfigMissingException(FullKey(key));
    }

    public Output<string> RequireSecret(string key)
    {
        return Output.CreateSecret(Require(key));
    }

    public bool RequireBoolean(string key)
    {
        return GetBoolean(key) ?? throw new ConfigMissingException(FullKey(key));
    }

    public Output<bool> RequireSecretBoolean(string key)
    {
        return Output.CreateSecret(RequireBoolean(key));
    }

    public int RequireInt32(string key)
    {
        return GetInt32(key) ?? throw new ConfigMissingException(FullKey(key));
    }

    public Output<int> RequireSecretInt32(string key)
    {
        return Output.CreateSecret(RequireInt32(key));
    }

    public double RequireDouble(string key)
    {
        return GetDouble(key) ?? throw new ConfigMissingException(FullKey(key));
    }

    public Output<double> RequireSecretDouble(string key)
    {
        return Output.CreateSecret(RequireDouble(key));
    }

    public T RequireObject<T>(string key, JsonSerializerOptions options)
    {
        Require(key);
        return Parse<T>(key, options)!;
    }

    public T RequireObject<T>(string key)
    {
        Require(key);
        return Parse<T>(key, options: null)!;
    }

    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options)
    {
        return Output.CreateSecret(RequireObject<T>(key, options));
    }

    public Output<T> RequireSecretObject<T>(string key)
    {
        return Output.CreateSecret(RequireObject<T>(key));
    }

    private T? Parse<T>(string key, JsonSerializerOptions? options)
    {
        if (Get(key) is not { } value)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException exception)
        {
            throw new ConfigTypeException(FullKey(key), value, typeof(T).FullName!, exception);
        }
    }

    private string FullKey(string key)
    {
        return $"{_name}:{key}";
    }
}
