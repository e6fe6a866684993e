namespace Pulumi;

internal static class AliasMessages
{
    public static async Task<IReadOnlyList<Pulumirpc.Alias>> ToMessagesAsync(IEnumerable<Input<Alias>> aliases, MonitorFeatures features)
    {
        var isSupported = await features.SupportsAsync("aliasSpecs").ConfigureAwait(false);
        var messages = new List<Pulumirpc.Alias>();
        foreach (var input in aliases)
        {
            if (!isSupported)
            {
                await features.RequireAsync("aliasSpecs", "alias specs").ConfigureAwait(false);
            }

            // An alias that is not known yet cannot be looked for yet.
            if (await input.ToOutput().GetValueAsync(whenUnknown: null!).ConfigureAwait(false) is { } alias)
            {
                messages.Add(await ToMessageAsync(alias).ConfigureAwait(false));
            }
        }

        return messages;
    }

    private static async Task<Pulumirpc.Alias> ToMessageAsync(Alias alias)
    {
        if (alias.Urn is not null)
        {
            ThrowIfMoreThanUrn(alias);
            return new Pulumirpc.Alias { Urn = alias.Urn };
        }

        var parents = new[] { alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent };
        if (parents.Count(isGiven => isGiven) > 1)
        {
            throw new ArgumentException(
                $"Only specify one of '{nameof(Alias.Parent)}', '{nameof(Alias.ParentUrn)}' or '{nameof(Alias.NoParent)}' in an {nameof(Alias)}");
        }

        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await GetAsync(alias.Name).ConfigureAwait(false),
            Type = await GetAsync(alias.Type).ConfigureAwait(false),
            Stack = await GetAsync(alias.Stack).ConfigureAwait(false),
            Project = await GetAsync(alias.Project).ConfigureAwait(false),
        };
        Input<string>? parent = alias.Parent is null ? alias.ParentUrn : alias.Parent.Urn;
        if (parent is null)
        {
            spec.NoParent = alias.NoParent;
        }
        else if (await GetAsync(parent).ConfigureAwait(false) is { Length: > 0 } parentUrn)
        {
            spec.ParentUrn = parentUrn;
        }

        return new Pulumirpc.Alias { Spec = spec };
    }

    private static void ThrowIfMoreThanUrn(Alias alias)
    {
        (string Name, bool IsGiven)[] others =
        [
            (nameof(Alias.Name), alias.Name is not null),
            (nameof(Alias.Type), alias.Type is not null),
            (nameof(Alias.Project), alias.Project is not null),
            (nameof(Alias.Stack), alias.Stack is not null),
            (nameof(Alias.Parent), alias.Parent is not null),
            (nameof(Alias.ParentUrn), alias.ParentUrn is not null),
            (nameof(Alias.NoParent), alias.NoParent),
        ];
        if (others.FirstOrDefault(other => other.IsGiven).Name is { } name)
        {
            throw new ArgumentException($"{nameof(Alias)} should not specify both {nameof(Alias.Urn)} and {name}");
        }
    }

    private static async Task<string> GetAsync(Input<string>? input)
    {
        return await input.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false) ?? "";
    }
}
