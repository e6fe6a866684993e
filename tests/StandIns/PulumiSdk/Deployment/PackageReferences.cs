using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's references to packages that programs ask for by more than a name and version, registered once each.</summary>
internal sealed class PackageReferences(IMonitor monitor, MonitorFeatures features)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _references = new(StringComparer.Ordinal);

    /// <summary>The empty string where no package needs to be registered.</summary>
    public async Task<string> GetAsync(RegisterPackageRequest? package)
    {
        if (package is null)
        {
            return "";
        }

        var request = ToMessage(package);
        var key = request.ToByteString().ToBase64();
        return await _references.GetOrAdd(key, _ => new Lazy<Task<string>>(() => RegisterAsync(request))).Value.ConfigureAwait(false);
    }

    private async Task<string> RegisterAsync(Pulumirpc.RegisterPackageRequest request)
    {
        await features.RequireAsync("parameterization", "parameterization").ConfigureAwait(false);
        try
        {
            var response = await monitor.RegisterPackageAsync(request).ConfigureAwait(false);
            return response.Ref;
        }
        catch when (request.Parameterization is null && request.Extension is null)
        {
            // The name and version that go with every call suffice for a plain package.
            return "";
        }
    }

    private static Pulumirpc.RegisterPackageRequest ToMessage(RegisterPackageRequest package)
    {
        var request = new Pulumirpc.RegisterPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
            Parameterization = ToMessage(package.Parameterization),
            Extension = ToMessage(package.Extension),
        };
        foreach (var (platform, checksum) in package.Checksums.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            request.Checksums.Add(platform, ByteString.CopyFrom(checksum));
        }

        return request;
    }

    private static Parameterization? ToMessage(RegisterPackageRequest.PackageParameterization? parameterization)
    {
        return parameterization is null ? null : new Parameterization
        {
            Name = parameterization.Name,
            Version = parameterization.Version,
            Value = ByteString.CopyFrom(parameterization.Value),
        };
    }
}
