using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TencentSsl.StandIns.PulumiEngine.Calls;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Programs;
using TencentSsl.StandIns.PulumiEngine.Providers;
using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>A program in YAML: variables that call functions, provider resources, outputs.</summary>
internal sealed class YamlProgram(Deployment deployment, ProviderRegistry providers) : IProgram
{
    private readonly SourceText _source = new(deployment.Project.Source);
    private readonly Template _template = new(deployment.Project.Document);

    private bool _failed;

    public async Task<ProgramExit> RunAsync(CancellationToken cancellationToken)
    {
        using var monitor = new Monitor(deployment.Address, cancellationToken);
        try
        {
            await monitor.StartAsync(ResourceState.StackType, $"{deployment.Project.Name}-{deployment.Stack}");
            await monitor.ExportAsync(await CheckAsync() ? await EvaluateAsync(monitor) : new Struct());
            return new ProgramExit(Bail: _failed);
        }
        catch (Exception error) when (error is DeploymentAbortedException or RpcException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (RpcException error)
        {
            return new ProgramExit(GoStatus.Text(error));
        }
    }

    private async Task<bool> CheckAsync()
    {
        try
        {
            await new TemplateChecker(_template, providers).CheckAsync();
            return true;
        }
        catch (EvaluationException error)
        {
            // The language host writes it to its standard error: lines, not an error of the engine's.
            var stream = deployment.Diagnostics.NextStream();
            foreach (var line in $"Error: {_source.Describe(error)}".Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                deployment.Diagnostics.Add(new Diagnostic("", Severity.InfoError, line + "\n", stream));
            }

            _failed = true;
            return false;
        }
    }

    private async Task<Struct> EvaluateAsync(Monitor monitor)
    {
        var scope = new Scope(deployment, _template);
        var evaluator = new Evaluator(scope, monitor);
        foreach (var (name, node) in _template.Resources)
        {
            scope.Define(name, () => ReportAsync("resource", name, () => RegisterAsync(name, node, evaluator, monitor)));
        }

        foreach (var (name, node) in _template.Variables)
        {
            scope.Define(name, () => ReportAsync("variable", name, () => evaluator.EvaluateAsync(node)));
        }

        foreach (var (name, _) in _template.Resources.Concat(_template.Variables))
        {
            await TryAsync(() => scope.FindAsync(name)!);
        }

        var outputs = new Struct();
        foreach (var (name, node) in _template.Outputs)
        {
            if (await TryAsync(() => ReportAsync("output", name, () => evaluator.EvaluateAsync(node))) is { } value)
            {
                outputs.Fields[name] = value;
            }
        }

        return outputs;
    }

    private static async Task<Value> RegisterAsync(string name, YamlNode node, Evaluator evaluator, Monitor monitor)
    {
        var resource = ResourceExpression.Parse(node);
        var response = await monitor.RegisterAsync(
            resource.Type, name, await evaluator.EvaluateMembersAsync(resource.Properties), resource.Version);
        var members = response.Object.Clone();
        members.Fields["id"] = Value.ForString(response.Id);
        members.Fields["urn"] = Value.ForString(response.Urn);
        return Value.ForStruct(members);
    }

    private async Task<Value> ReportAsync(string kind, string name, Func<Task<Value>> evaluate)
    {
        try
        {
            return await evaluate();
        }
        catch (EvaluationException error)
        {
            deployment.Diagnostics.Error(_source.Describe(error));
            deployment.Diagnostics.Error($"Error registering {kind} [{name}]: no diagnostics");
            throw;
        }
    }

    private async Task<Value?> TryAsync(Func<Task<Value>> evaluate)
    {
        try
        {
            return await evaluate();
        }
        catch (Exception error) when (error is EvaluationException or FailedNameException)
        {
            _failed = true;
            return null;
        }
    }
}
