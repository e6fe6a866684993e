using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TencentSsl.StandIns.PulumiEngine.Calls;
using TencentSsl.StandIns.PulumiEngine.Projects;
using TencentSsl.StandIns.PulumiEngine.Providers;
using TencentSsl.StandIns.PulumiEngine.Values;
using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>Evaluates expressions. Secrets and unknowns are values in their wire form throughout.</summary>
internal sealed class Evaluator(Scope scope, Monitor monitor)
{
    private const string SecretKey = "fn::secret";

    public async Task<Value> EvaluateAsync(YamlNode node)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } text } when text.Contains('$', StringComparison.Ordinal):
                return await InterpolateAsync(text, node);
            case YamlSequenceNode sequence:
                var items = new List<Value>();
                foreach (var item in sequence.Children)
                {
                    items.Add(await EvaluateAsync(item));
                }

                return Value.ForList([.. items]);
            case YamlMappingNode mapping when YamlNodes.Get(mapping, SecretKey) is { } secret:
                return WireValues.Secret(await EvaluateAsync(secret));
            case YamlMappingNode mapping when InvokeExpression.TryParse(mapping) is { } invoke:
                return await InvokeAsync(invoke);
            case YamlMappingNode mapping:
                return Value.ForStruct(await EvaluateMembersAsync(mapping));
            default:
                return WireJson.ToValue(YamlNodes.ToJson(node));
        }
    }

    public async Task<Struct> EvaluateMembersAsync(YamlMappingNode mapping)
    {
        var members = new Struct();
        foreach (var (key, value) in YamlNodes.Entries(mapping))
        {
            if (key.StartsWith("fn::", StringComparison.Ordinal))
            {
                throw new EvaluationException($"the engine stand-in does not know {key}", mapping);
            }

            members.Fields[key] = await EvaluateAsync(value);
        }

        return members;
    }

    private async Task<Value> InterpolateAsync(string text, YamlNode node)
    {
        var parts = Interpolation.Parse(text);
        if (parts is [{ IsReference: true } reference])
        {
            return await AccessAsync(reference.Text, node);
        }

        var values = new List<Value>();
        foreach (var part in parts)
        {
            values.Add(part.IsReference ? await AccessAsync(part.Text, node) : Value.ForString(part.Text));
        }

        if (values.Exists(WireValues.ContainsUnknown))
        {
            return Value.ForString(WireValues.Unknown);
        }

        var joined = Value.ForString(string.Concat(values.Select(value => Text(WireValues.WithoutSecrets(value), node))));
        return values.Exists(WireValues.ContainsSecret) ? WireValues.Secret(joined) : joined;
    }

    private async Task<Value> AccessAsync(string reference, YamlNode node)
    {
        var access = PropertyAccess.TryParse(reference) ?? throw new EvaluationException($"cannot read the reference '{reference}'", node);
        var value = await scope.FindAsync(access.Root)
            ?? throw new EvaluationException($"resource or variable named \"{access.Root}\" could not be found", node);
        return access.Steps.Aggregate(value, (receiver, step) => Member(receiver, step, node));
    }

    private static Value Member(Value receiver, string step, YamlNode node)
    {
        if (WireValues.IsUnknown(receiver))
        {
            return receiver;
        }

        if (WireValues.TryGetSecret(receiver, out var inner))
        {
            return WireValues.Secret(Member(inner, step, node));
        }

        switch (receiver.KindCase)
        {
            case Value.KindOneofCase.NullValue:
                return receiver;
            case Value.KindOneofCase.StructValue:
                return receiver.StructValue.Fields.GetValueOrDefault(step) ?? Value.ForNull();
            case Value.KindOneofCase.ListValue when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index):
                var items = receiver.ListValue.Values;
                return index < items.Count
                    ? items[index]
                    : throw new EvaluationException($"list index {index} out-of-bounds for list of length {items.Count}", node);
            case Value.KindOneofCase.ListValue:
                throw new EvaluationException("cannot access a list element using a property name", node);
            default:
                throw new EvaluationException($"receiver must be a list or object, not {receiver.KindCase}", node);
        }
    }

    private static string Text(Value value, YamlNode node) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        Value.KindOneofCase.NumberValue => value.NumberValue.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new EvaluationException("only text, numbers and booleans can stand within text", node),
    };

    private async Task<Value> InvokeAsync(InvokeExpression invoke)
    {
        var arguments = Value.ForStruct(await EvaluateMembersAsync(invoke.Arguments));
        if (WireValues.ContainsUnknown(arguments))
        {
            return Value.ForString(WireValues.Unknown);
        }

        var provider = invoke.Provider is null ? "" : await ProviderAsync(invoke.Provider);
        var (answer, isSecret) = await CallAsync(invoke, arguments, provider);
        var value = invoke.Return.Length == 0
            ? Value.ForStruct(answer)
            : Member(Value.ForStruct(answer), invoke.Return, invoke.Node);
        return isSecret ? WireValues.Secret(value) : value;
    }

    // One secret makes the whole answer secret: nothing of it is shown by accident.
    private async Task<(Struct Answer, bool IsSecret)> CallAsync(InvokeExpression invoke, Value arguments, string provider)
    {
        try
        {
            var response = await monitor.InvokeAsync(
                invoke.Function, WireValues.WithoutSecrets(arguments).StructValue, provider, invoke.Version);
            if (response.Failures.Count > 0)
            {
                throw new EvaluationException(
                    ConfigureErrors.List([.. response.Failures.Select(failure =>
                        $"{invoke.Function} invoke failed: {failure.Reason} ({failure.Property})")]),
                    invoke.Node);
            }

            var isSecret = WireValues.ContainsSecret(arguments) || response.Return.Fields.Values.Any(WireValues.ContainsSecret);
            return (WireValues.WithoutSecrets(response.Return), isSecret);
        }
        catch (RpcException error) when (error.StatusCode != StatusCode.Cancelled)
        {
            throw new EvaluationException(GoStatus.Text(error), invoke.Node);
        }
    }

    private async Task<string> ProviderAsync(YamlNode node)
    {
        var resource = await EvaluateAsync(node);
        return resource.KindCase == Value.KindOneofCase.StructValue
            && resource.StructValue.Fields.TryGetValue("urn", out var urn)
            && resource.StructValue.Fields.TryGetValue("id", out var id)
                ? $"{urn.StringValue}::{id.StringValue}"
                : throw new EvaluationException("the option provider wants a provider resource", node);
    }
}
