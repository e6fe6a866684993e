using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Functions.Certificates;
using TencentSsl.Plugin.Functions.Expectations;

namespace TencentSsl.Plugin.Commands.Check.Settings;

/// <summary>The settings of one check as they were written, wherever that was, and how they become a task.</summary>
/// <param name="nameOf">Names a setting in messages.</param>
internal sealed class CheckSettings(Func<CheckMember, string> nameOf)
{
    private readonly Dictionary<CheckMember, IReadOnlyList<string>> _given = [];
    private readonly List<string> _problems = [];

    /// <summary>Gets a value indicating whether nothing was given.</summary>
    public bool IsEmpty => _given.Count == 0;

    /// <summary>Adds the values of a setting; what is wrong with them is told later.</summary>
    public void Add(CheckMember member, IReadOnlyList<string> values)
    {
        var trimmed = values.Select(value => value.Trim()).ToArray();
        foreach (var value in trimmed)
        {
            if (CheckMembers.Problem(member, value) is { } problem)
            {
                _problems.Add($"{nameOf(member)} {problem}, not \"{Excerpt.Of(value)}\"");
            }
        }

        _given[member] = [.. _given.GetValueOrDefault(member) ?? [], .. trimmed];
    }

    /// <summary>Adds settings that hold where a check has none of its own.</summary>
    public void AddDefaults(CheckSettings defaults)
    {
        foreach (var (member, values) in defaults._given)
        {
            _given.TryAdd(member, values);
        }
    }

    /// <summary>Makes the task.</summary>
    /// <param name="name">The name of the check; null for none.</param>
    /// <param name="problems">Everything that is wrong.</param>
    /// <returns>The task; null where something is wrong.</returns>
    public CheckTask? ToTask(string? name, out IReadOnlyList<string> problems)
    {
        if (_problems.Count == 0)
        {
            FindContradictions();
        }

        problems = _problems;
        return _problems.Count > 0 ? null : new CheckTask
        {
            Name = name,
            CertificateIds = Distinct(CheckMembers.CertificateIds),
            Domains = Distinct(CheckMembers.Domains),
            FollowRenewals = Flag(CheckMembers.FollowRenewals) ?? false,
            List = IsList ? ListArguments() : null,
            MinCount = Integer(CheckMembers.MinCount),
            WarnDays = Integer(CheckMembers.WarnDays),
            Used = Flag(CheckMembers.Used),
            Expected = new Expectation
            {
                Valid = Flag(CheckMembers.Valid) ?? true,
                Deployable = Flag(CheckMembers.Deployable),
                MinDaysRemaining = Integer(CheckMembers.MinDays),
                MinLifetimeFraction = One(CheckMembers.MinLifetime) is { } share ? double.Parse(share, CultureInfo.InvariantCulture) : null,
                Domains = Distinct(CheckMembers.Covers),
                ServedAt = [.. Distinct(CheckMembers.Served).Select(text => EndpointText.Read(text).Target!)],
            },
        };
    }

    private static bool IsExpectation(CheckMember member) => member.Group == MemberGroup.Expected;

    private bool IsList => _given.Any(setting => setting.Key.Group == MemberGroup.Listed && !(setting.Value is ["false"] && setting.Key.Kind == MemberKind.Flag));

    private void FindContradictions()
    {
        foreach (var (member, _) in _given.Where(setting => setting.Key.Kind is not (MemberKind.Texts or MemberKind.Pairs) && setting.Value.Count > 1))
        {
            _problems.Add($"{nameOf(member)} must be given once");
        }

        var named = _given.Keys.FirstOrDefault(member => member == CheckMembers.CertificateIds || member == CheckMembers.Domains);
        if (named is null && !IsList)
        {
            _problems.Add($"nothing says what to check: give certificate ids, {nameOf(CheckMembers.Domains)}, {nameOf(CheckMembers.All)} or a filter such as {nameOf(CheckMembers.Search)}");
        }

        if (named is not null && IsList)
        {
            var filter = _given.Keys.First(member => member.Group == MemberGroup.Listed);
            _problems.Add($"{nameOf(filter)} chooses from the account's list, and {nameOf(named)} names certificates: leave one of them out");
        }

        if (named is null && Flag(CheckMembers.FollowRenewals) == true)
        {
            _problems.Add($"{nameOf(CheckMembers.FollowRenewals)} needs certificates that are named; a list has their successors itself, and {nameOf(CheckMembers.SkipSuperseded)} leaves the old ones out");
        }

        if (Integer(CheckMembers.WarnDays) <= Integer(CheckMembers.MinDays))
        {
            _problems.Add($"{nameOf(CheckMembers.WarnDays)} must be more than {nameOf(CheckMembers.MinDays)}: with fewer days it would never warn");
        }

        if (_given.ContainsKey(CheckMembers.Served) && (IsList || Distinct(CheckMembers.CertificateIds).Count + Distinct(CheckMembers.Domains).Count > 1))
        {
            _problems.Add($"{nameOf(CheckMembers.Served)} needs one certificate: an endpoint serves no more than one under a name");
        }

        if (Flag(CheckMembers.Valid) == false && _given.Keys.Where(IsExpectation).FirstOrDefault(member => member == CheckMembers.MinDays || member == CheckMembers.WarnDays || member == CheckMembers.MinLifetime) is { } timely)
        {
            _problems.Add($"{nameOf(timely)} can never be met together with {nameOf(CheckMembers.Valid)} false");
        }
    }

    /// <summary>Writes the filters as the arguments of getCertificates, which has the rules.</summary>
    private Struct ListArguments()
    {
        var arguments = new Struct();
        AddText(ListInputs.Search.Name, One(CheckMembers.Search));
        AddText(ListInputs.CertificateType.Name, One(CheckMembers.Type));
        AddText(ListInputs.Source.Name, One(CheckMembers.Source));
        AddText(ListInputs.ProjectId.Name, One(CheckMembers.Project));
        if (Distinct(CheckMembers.Statuses) is { Count: > 0 } statuses)
        {
            arguments.Fields[ListInputs.Statuses.Name] = Value.ForList([.. statuses.Select(Value.ForString)]);
        }

        if (Integer(CheckMembers.ExpiringWithin) is { } days)
        {
            arguments.Fields[ListInputs.ExpiringWithinDays.Name] = Value.ForNumber(days);
        }

        if (_given.TryGetValue(CheckMembers.Tags, out var tags))
        {
            var map = new Struct();
            foreach (var tag in tags)
            {
                var separator = tag.IndexOf('=', StringComparison.Ordinal);
                map.Fields[tag[..separator]] = Value.ForString(tag[(separator + 1)..]);
            }

            arguments.Fields[ListInputs.Tags.Name] = Value.ForStruct(map);
        }

        if (Flag(CheckMembers.SkipSuperseded) is { } skip)
        {
            arguments.Fields[ListInputs.SkipSuperseded.Name] = Value.ForBool(skip);
        }

        return arguments;

        void AddText(string name, string? text)
        {
            if (text is not null)
            {
                arguments.Fields[name] = Value.ForString(text);
            }
        }
    }

    private IReadOnlyList<string> Distinct(CheckMember member) => _given.TryGetValue(member, out var values) ? [.. values.Distinct(StringComparer.Ordinal)] : [];

    private string? One(CheckMember member) => _given.TryGetValue(member, out var values) ? values[0] : null;

    private int? Integer(CheckMember member) => One(member) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private bool? Flag(CheckMember member) => One(member) is { } text ? text == "true" : null;
}
