using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Moq;
using TencentSsl.Api.Actions;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Functions.Served;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Tests.Functions.Certificates;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.Plugin.Tests.Wire;

namespace TencentSsl.Plugin.Tests.Functions;

/// <summary>Whatever a program sends is answered or refused: no arguments make a fault of ours.</summary>
public sealed class AnyArgumentsTests
{
    [Property(MaxTest = 500)]
    public FsCheck.Property Invoke_WithAnyArguments_IsNeverAFault()
    {
        // A handshake with an arbitrary host would leave this machine.
        var functions = FunctionRegistry.All.Where(function => function is not GetServedCertificate).Select(function => function.Definition).ToArray();
        var requests = Gen.Elements(functions)
            .SelectMany(function => AnyValue.Objects(3, [.. Names(function.Inputs).Distinct()])
                .SelectMany(arguments => Gen.Choose(0, int.MaxValue - 1)
                    .Select(seed => new InvokeRequest { Tok = function.Token, Args = Complete(function, new EnvelopeWrapper(seed).Wrap(arguments)) })));
        return Prop.ForAll(requests.ToArbitrary(), async request =>
        {
            using var plugin = ListFixtures.Account([], "healthy1", "expired1", "wildcard");
            plugin.Answer((_, _) => Task.FromResult(Fixture.Read("healthy1", PluginUnderTest.Now)));
            plugin.Client
                .Setup(client => client.CreateUsageTasksAsync(It.IsAny<CreateUsageTasksRequest>(), It.IsAny<CancellationToken>()))
                .ThrowsAsync(PluginUnderTest.ApiError("FailedOperation.CertificateNotFound", "no such certificate"));
            try
            {
                var response = await plugin.Service.InvokeAsync(request, default, CancellationToken.None);
                return response.Failures.Count > 0 || response.HasReturn;
            }
            catch (RpcException failure)
            {
                return failure.StatusCode == StatusCode.NotFound;
            }
        });
    }

    [Property(MaxTest = 500)]
    public FsCheck.Property CheckConfig_OfAnyValues_IsNeverAFault()
    {
        var names = ConfigurationProperties.All.Select(property => property.Name).Append("roleArn").Append("version").ToArray();
        return Prop.ForAll(AnyValue.Objects(3, names).ToArbitrary(), news =>
        {
            using var plugin = new PluginUnderTest();

            return plugin.Service.CheckConfig(new CheckRequest { News = news }).Inputs.Equals(news);
        });
    }

    [Property(MaxTest = 500)]
    public FsCheck.Property CheckConfig_OfAnyTexts_IsNeverAFault() => Prop.ForAll(
        ArbMap.Default.ArbFor<UnicodeString>(),
        text =>
        {
            var news = new Struct();
            foreach (var property in ConfigurationProperties.All)
            {
                news.Fields[property.Name] = Value.ForString(text.Get ?? "");
            }

            using var plugin = new PluginUnderTest();
            return plugin.Service.CheckConfig(new CheckRequest { News = news }).Inputs.Equals(news);
        });

    private static IEnumerable<string> Names(IEnumerable<Plugin.Schema.Property> inputs) =>
        inputs.SelectMany(input => input.Type is ObjectType nested ? Names(nested.Properties).Prepend(input.Name) : [input.Name]);

    /// <summary>Most calls would end at a missing argument otherwise.</summary>
    private static Struct Complete(FunctionDefinition function, Struct arguments)
    {
        foreach (var input in function.Inputs.Where(input => input.Required && !arguments.Fields.ContainsKey(input.Name)))
        {
            arguments.Fields[input.Name] = Value.ForString("healthy1");
        }

        return arguments;
    }
}
