using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Configuration;

/// <summary>
/// Reads the configuration from what the engine sends. A default provider's values are all texts, objects among them as
/// JSON text; an explicit provider's may be either. Whatever is wrong is reported at once. A failure about a credential,
/// or about a key that may be a misspelt one, does not name a property: the engine would print its value.
/// </summary>
internal sealed class ConfigurationReader
{
    private readonly PlainValues _values;
    private readonly Func<string, string?> _environment;
    private readonly List<Failure> _failures = [];

    private ConfigurationReader(PlainValues values, Func<string, string?> environment)
    {
        _values = values;
        _environment = environment;
    }

    /// <summary>Reads the configuration.</summary>
    /// <param name="fields">The fields; null is an empty Struct.</param>
    /// <param name="environment">Gives the value of an environment variable.</param>
    /// <returns>The configuration, or null and what is wrong with it.</returns>
    public static (ProviderConfiguration? Configuration, IReadOnlyList<Failure> Failures) Read(
        Struct? fields,
        Func<string, string?> environment)
    {
        var reader = new ConfigurationReader(PlainValues.From(fields), environment);
        var configuration = reader.Read();
        return reader._failures.Count == 0 ? (configuration, []) : (null, reader._failures);
    }

    private ProviderConfiguration? Read()
    {
        CheckNames();
        var texts = new ConfigurationTexts(_values, _failures);
        var failuresBefore = _failures.Count;
        var secretId = texts.Text("secretId");
        var secretKey = texts.Text("secretKey");
        if (_failures.Count == failuresBefore)
        {
            CheckPair(secretId, secretKey);
        }

        var endpoint = ReadEndpoint("endpoint", texts, ConfigurationProperties.InternationalEndpoint);
        var stsEndpoint = texts.Text("stsEndpoint");
        ReadEndpoint("stsEndpoint", texts, null);
        var options = new ApiClientOptions
        {
            MaxRequestsPerSecond = (int)(texts.Number("maxRequestsPerSecond") ?? ApiClientOptions.DocumentedRequestsPerSecond),
            MaxRetries = (int)(texts.Number("maxRetries") ?? new ApiClientOptions().MaxRetries),
            RequestTimeout = texts.Number("requestTimeoutSeconds") is { } request ? TimeSpan.FromSeconds(request) : new ApiClientOptions().RequestTimeout,
            TotalTimeout = texts.Number("totalTimeoutSeconds") is { } total ? TimeSpan.FromSeconds(total) : new ApiClientOptions().TotalTimeout,
        };
        var credentials = new CredentialSettings
        {
            SecretId = secretId,
            SecretKey = secretKey,
            SecurityToken = texts.Text("securityToken"),
            Profile = texts.Text("profile"),
            CamRoleName = texts.Text("camRoleName"),
            AssumeRole = ReadAssumeRole(texts),
            StsEndpoint = stsEndpoint,
            MetadataEndpoint = texts.Text("metadataEndpoint"),
            Region = texts.Text("region"),
        };
        if (!ProxySettings.TryRead(_environment, out var proxy, out var problem))
        {
            _failures.Add(new Failure("", problem));
        }

        var language = texts.Text("language") ?? "en-US";
        return _failures.Count > 0
            ? null
            : new ProviderConfiguration(endpoint!, credentials.Region ?? _environment(EnvironmentNames.Region).TrimToNull(), language, options, credentials)
            {
                Proxy = proxy!,
                HasUnknowns = _values.Unknowns.Count > 0,
            };
    }

    private void CheckNames()
    {
        foreach (var name in _values.Fields.Fields.Keys)
        {
            if (name is "version" or "pluginDownloadURL" || name.StartsWith("__", StringComparison.Ordinal))
            {
                continue;
            }

            if (ConfigurationProperties.All.All(property => property.Name != name))
            {
                _failures.Add(new Failure("", $"unknown configuration key {Excerpt.Of(name)}; the provider has {string.Join(", ", ConfigurationProperties.All.Select(property => property.Name))}"));
            }
        }
    }

    private void CheckPair(string? secretId, string? secretKey)
    {
        if (secretId is not null && secretKey is null && !_values.Unknowns.Contains("secretKey"))
        {
            _failures.Add(new Failure("", "secretId is configured without secretKey; set both, or neither to take them from elsewhere"));
        }
        else if (secretKey is not null && secretId is null && !_values.Unknowns.Contains("secretId"))
        {
            _failures.Add(new Failure("", "secretKey is configured without secretId; set both, or neither to take them from elsewhere"));
        }
    }

    private ApiEndpoint? ReadEndpoint(string key, ConfigurationTexts texts, string? fallback)
    {
        var property = ConfigurationProperties.All.Single(item => item.Name == key);
        var configured = texts.Text(key);
        var variable = configured is null ? property.Environment.FirstOrDefault(name => _environment(name).TrimToNull() is not null) : null;
        var text = configured ?? (variable is null ? fallback : _environment(variable).TrimToNull());
        if (text is null)
        {
            return null;
        }

        if (ApiEndpoint.TryParse(text, out var endpoint, out var reason))
        {
            return endpoint;
        }

        // A user name in front of an @ may come with a password, so such a text is not shown. Otherwise the engine prints
        // the value of a key; that of a variable is not in the configuration, and is told here.
        var showable = !text.Contains('@', StringComparison.Ordinal);
        _failures.Add(variable is null
            ? new Failure(showable ? key : "", $"{key} {reason}")
            : new Failure("", $"the environment variable {variable}{(showable ? $" ({Excerpt.Of(text)})" : "")} {reason}"));
        return null;
    }

    private AssumeRoleSettings? ReadAssumeRole(ConfigurationTexts texts)
    {
        if (texts.Object("assumeRole", ConfigurationProperties.AssumeRole) is not { } role)
        {
            return null;
        }

        var failuresBefore = _failures.Count;
        var roleArn = role.Text("roleArn");
        if (roleArn is null && _failures.Count == failuresBefore && !_values.Unknowns.Contains("assumeRole"))
        {
            _failures.Add(new Failure("", "assumeRole has no roleArn"));
        }

        return new AssumeRoleSettings
        {
            RoleArn = roleArn,
            SessionName = role.Text("sessionName"),
            DurationSeconds = (long?)role.Number("durationSeconds"),
            ExternalId = role.Text("externalId"),
        };
    }
}
