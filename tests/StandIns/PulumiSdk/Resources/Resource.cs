using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;
    private readonly HashSet<Resource> _children = [];

    private protected Resource(
        string type,
        string name,
        bool custom,
        ResourceArgs args,
        ResourceOptions options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest)
    {
        ThrowIfEmpty(type, nameof(type));
        ThrowIfEmpty(name, nameof(name));
        _type = type;
        _name = name;

        // Before anything else may see this resource: an output must never be null.
        Outputs = ResourceOutputs.Initialize(this, isAnsweredByEngine: remote || options.Urn is not null);

        _transformations = [.. options.ResourceTransformations, .. InheritedTransformations(options)];
        (args, options) = Transform(args, options);
        options = options.Clone();

        var providers = (options as ComponentResourceOptions)?.Providers ?? [];
        if (options.Provider is not null && providers.Count > 0)
        {
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        if (options.Parent is { } parent)
        {
            parent.AddChild(this);
            options.Protect ??= parent._protect;
            _providers = parent._providers;
        }

        if (!custom)
        {
            var own = options.Provider is null ? providers : [options.Provider];
            _providers = _providers.SetItems(own.Select(provider => KeyValuePair.Create(provider.Package, provider)));
        }
        else if (options.Provider is null)
        {
            options.Provider = options.Parent?.GetProvider(type);
        }
        else if (PackageOf(type) is { } package)
        {
            _providers = _providers.SetItem(package, options.Provider);
        }

        _protect = options.Protect;
        Deployment.State.Resources.Start(this, remote, args, options, registerPackageRequest);
    }

    /// <summary>A resource that exists already and of which only the URN is known.</summary>
    private protected Resource()
    {
        _type = "";
        _name = "";
        _protect = false;
        Outputs = ImmutableDictionary<string, IResourceOutput>.Empty;
    }

    [Output(WireConstants.UrnName)]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ImmutableDictionary<string, IResourceOutput> Outputs { get; }

    // Methods, not properties: a derived resource may well have properties of these names.
    public string GetResourceType()
    {
        return _type;
    }

    public string GetResourceName()
    {
        return _name;
    }

    internal ProviderResource? GetProvider(string token)
    {
        return PackageOf(token) is { } package ? _providers.GetValueOrDefault(package) : null;
    }

    internal ImmutableArray<Resource> GetChildren()
    {
        lock (_children)
        {
            return [.. _children];
        }
    }

    private static void ThrowIfEmpty(string value, string parameter)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter);
        }
    }

    private static string? PackageOf(string token)
    {
        var parts = token.Split(':');
        return parts.Length == 3 ? parts[0] : null;
    }

    private void AddChild(Resource child)
    {
        lock (_children)
        {
            _children.Add(child);
        }
    }

    private ImmutableArray<ResourceTransformation> InheritedTransformations(ResourceOptions options)
    {
        if (options.Parent is { } parent)
        {
            return parent._transformations;
        }

        // What is only read from the engine is no child of the stack, and the stack has no parent.
        return _type == Stack.TypeName || options.Urn is not null ? [] : Deployment.State.Stack._transformations;
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }
}
