using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Calls;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>Has a plugin check its configuration, and says what is wrong with it.</summary>
internal sealed class ProviderChecker(Deployment deployment)
{
    /// <returns>The configuration to use; nothing when it was refused, which has then been reported.</returns>
    public async Task<Struct?> CheckAsync(PluginConnection connection, ResourceState state)
    {
        try
        {
            var response = await connection.Client.CheckConfigAsync(
                new CheckRequest
                {
                    Urn = state.Urn,
                    Name = state.Name,
                    Type = state.Type,
                    Olds = new Struct(),
                    News = WireValues.WithoutSecrets(state.Inputs),
                },
                cancellationToken: deployment.Aborted);
            return ReportFailures(deployment.Diagnostics, state, response.Failures) ? null : Keep(response.Inputs ?? new Struct(), state);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
            return state.Inputs;
        }
        catch (RpcException error)
        {
            deployment.Diagnostics.Error(GoStatus.Text(error), state.Urn);
            return null;
        }
    }

    public static bool ReportFailures(DiagnosticSink diagnostics, ResourceState state, IReadOnlyCollection<CheckFailure> failures)
    {
        foreach (var failure in failures)
        {
            var value = state.Inputs.Fields.GetValueOrDefault(failure.Property);
            diagnostics.Error(
                failure.Property.Length == 0
                    ? $"{state.Type} resource '{state.Name}' has a problem: {failure.Reason}"
                    : $"{state.Type} resource '{state.Name}': property {failure.Property} value {GoText.PropertyValue(value)} has a problem: {failure.Reason}",
                state.Urn);
        }

        return failures.Count > 0;
    }

    private Struct? Keep(Struct inputs, ResourceState state)
    {
        if (state.Inputs.Fields.TryGetValue(Provider.VersionKey, out var version))
        {
            if (inputs.Fields.TryGetValue(Provider.VersionKey, out var answered) && !answered.Equals(version))
            {
                deployment.Diagnostics.Error(
                    $"provider \"{state.Urn}\" attempted to change version from \"{version.StringValue}\" to \"{answered.StringValue}\"",
                    state.Urn);
                return null;
            }

            inputs.Fields[Provider.VersionKey] = version;
        }

        MarkSecrets(inputs, state.Inputs);
        return inputs;
    }

    // The plugin was not told what is secret, so its answer is marked by what was sent.
    private static void MarkSecrets(Struct answer, Struct sent)
    {
        foreach (var (key, original) in sent.Fields)
        {
            if (!answer.Fields.TryGetValue(key, out var value) || WireValues.TryGetSecret(value, out _))
            {
                continue;
            }

            if (!WireValues.TryGetSecret(original, out _)
                && value.KindCase == Value.KindOneofCase.StructValue
                && original.KindCase == Value.KindOneofCase.StructValue)
            {
                MarkSecrets(value.StructValue, original.StructValue);
            }
            else if (WireValues.ContainsSecret(original))
            {
                answer.Fields[key] = WireValues.Secret(value);
            }
        }
    }
}
