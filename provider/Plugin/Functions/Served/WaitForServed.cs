using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Served;

/// <summary>Waits during an update until the endpoints of <c>expect.servedAt</c> serve the certificate. A preview does not wait: it says that the update will.</summary>
internal static class WaitForServed
{
    private const double DefaultTimeoutSeconds = 900;
    private const double DefaultPollSeconds = 15;

    public static Property Argument { get; } = new(
        "waitForServed",
        new ObjectType(
            "WaitForServed",
            "How long an update waits for endpoints to serve a certificate.",
            [
                new("timeoutSeconds", PropertyType.Number, "Seconds until the wait fails, 1 to 86400. The default is 900.") { Min = 1, Max = 86400 },
                new("pollSeconds", PropertyType.Number, "Seconds between two looks, 1 to 3600. The default is 15.") { Min = 1, Max = 3600 },
            ]),
        "Waits during `pulumi up` until all endpoints of `expect.servedAt` serve the certificate. A preview never waits, and does not fail for what the update waits for. Give an empty object for the defaults.");

    /// <summary>Says what is wrong with a wait that has nothing to wait for; null where there is none or it has.</summary>
    public static Failure? Problem(Struct arguments) =>
        arguments.Fields.ContainsKey(Argument.Name) && ExpectationInputs.Argument.Read(arguments) is not { ServedAt.Count: > 0 }
            ? new Failure(Argument.Name, $"{Argument.Name} waits for the endpoints of expect.servedAt, which are not given")
            : null;

    /// <summary>Checks once, or, where the stack asks for it, until nothing is unmet or time is over.</summary>
    /// <returns>What is not met.</returns>
    public static async Task<IReadOnlyList<Failure>> RunAsync(Invocation invocation, ServedCheck check, string certificate, CancellationToken cancellationToken)
    {
        var unmet = await check.RunAsync(cancellationToken);
        if (unmet.Count == 0 || !invocation.Arguments.Fields.Fields.TryGetValue(Argument.Name, out var argument))
        {
            return unmet;
        }

        if (invocation.IsPreview)
        {
            await invocation.Engine
                .InformAsync($"{certificate} is not served everywhere yet; `pulumi up` waits for it: {string.Join("; ", unmet.Select(failure => failure.Reason))}", cancellationToken);
            return [];
        }

        var limit = Seconds(argument.StructValue, "timeoutSeconds", DefaultTimeoutSeconds);
        var poll = Seconds(argument.StructValue, "pollSeconds", DefaultPollSeconds);
        var started = invocation.Time.GetTimestamp();
        while (unmet.Count > 0 && limit - invocation.Time.GetElapsedTime(started) is var remaining && remaining > TimeSpan.Zero)
        {
            await invocation.Engine.ProgressAsync(Progress(unmet, limit, remaining), cancellationToken);
            await Task.Delay(remaining < poll ? remaining : poll, invocation.Time, cancellationToken);
            unmet = await check.RunAsync(cancellationToken);
        }

        return [.. unmet.Select(failure => failure with { Reason = string.Create(CultureInfo.InvariantCulture, $"{failure.Reason}, after a wait of {limit.TotalSeconds:0} s") })];
    }

    private static TimeSpan Seconds(Struct given, string name, double otherwise) =>
        TimeSpan.FromSeconds(given.Fields.TryGetValue(name, out var value) ? value.NumberValue : otherwise);

    private static string Progress(IReadOnlyList<Failure> unmet, TimeSpan limit, TimeSpan remaining) => string.Create(
        CultureInfo.InvariantCulture,
        $"{unmet[0].Reason}; waiting, {(limit - remaining).TotalSeconds:0} of at most {limit.TotalSeconds:0} s");
}
