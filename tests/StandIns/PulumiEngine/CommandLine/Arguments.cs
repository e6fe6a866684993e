namespace TencentSsl.StandIns.PulumiEngine.CommandLine;

/// <summary>The command line.</summary>
internal sealed record Arguments(EngineOptions Options, bool Json, string? LogPath)
{
    public const string Usage = """
        usage: TencentSsl.StandIns.PulumiEngine preview|up [--cwd DIR] [--stack NAME] [--config-file FILE] [--plugin PATH] [--program PATH]
                 [--config KEY=VALUE]... [--secret-config KEY=VALUE]... [--json] [--log FILE]
        """;

    public static Arguments Parse(IReadOnlyList<string> arguments)
    {
        var operation = (arguments.Count > 0 ? arguments[0] : "") switch
        {
            "preview" => Operation.Preview,
            "up" => Operation.Up,
            _ => throw new UsageException("expected preview or up"),
        };
        var config = new Dictionary<string, string>(StringComparer.Ordinal);
        var secretConfig = new Dictionary<string, string>(StringComparer.Ordinal);
        var parsed = new Arguments(
            new EngineOptions
            {
                Directory = Directory.GetCurrentDirectory(),
                Operation = operation,
                Config = config,
                SecretConfig = secretConfig,
            },
            Json: false,
            LogPath: null);

        var rest = new Queue<string>(arguments.Skip(1));
        while (rest.TryDequeue(out var name))
        {
            if (name == "--json")
            {
                parsed = parsed with { Json = true };
                continue;
            }

            if (!rest.TryDequeue(out var value))
            {
                throw new UsageException($"{name} needs a value");
            }

            parsed = name switch
            {
                "--cwd" => parsed with { Options = parsed.Options with { Directory = value } },
                "--stack" => parsed with { Options = parsed.Options with { Stack = value } },
                "--config-file" => parsed with { Options = parsed.Options with { ConfigFile = value } },
                "--plugin" => parsed with { Options = parsed.Options with { PluginPath = value } },
                "--program" => parsed with { Options = parsed.Options with { ProgramPath = value } },
                "--log" => parsed with { LogPath = value },
                "--config" => Add(parsed, config, value),
                "--secret-config" => Add(parsed, secretConfig, value),
                _ => throw new UsageException($"unknown option {name}"),
            };
        }

        return parsed;
    }

    private static Arguments Add(Arguments parsed, Dictionary<string, string> config, string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new UsageException($"expected KEY=VALUE, not '{pair}'");
        }

        config[pair[..equals]] = pair[(equals + 1)..];
        return parsed;
    }
}
