namespace TencentSsl.EndToEnd.Tests.Support;

/// <summary>
/// A small <c>pulumi</c> for the PATH. It refuses what the real one refuses (a stack that was not made), writes where the real one
/// writes (the settings of a stack, in the folder it runs in or in the file it is given), and records how it was called.
/// </summary>
internal sealed class RecordingCli
{
    private const string Script =
        """
        #!/bin/sh
        set -eu
        echo "$@" >> "$RECORDING"
        state=${PULUMI_BACKEND_URL#file://}
        folder=. stack= file= key=
        while [ $# -gt 0 ]; do
          case "$1" in
            -C | --cwd) folder=$2; shift ;;
            --stack) stack=$2; shift ;;
            --config-file) file=$2; shift ;;
            --config) key=$2; shift ;;
            init) stack=$2; made=1; shift ;;
          esac
          shift
        done
        file=${file:-$folder/Pulumi.$stack.yaml}
        if [ -n "${made:-}" ]; then
          : > "$state/$stack.made"
          echo "encryptionsalt: v1:salt" >> "$file"
          exit 0
        fi
        [ -f "$state/$stack.made" ] || { echo "error: no stack named '$stack' found" >&2; exit 6; }
        [ -z "$key" ] || echo "  ${key%%=*}: ${key#*=}" >> "$file"
        command -v pulumi-resource-tencentssl >> "$RECORDING"
        sed 's/^/settings: /' "$file" >> "$RECORDING"

        """;

    private readonly string _folder;

    private RecordingCli(string folder) => _folder = folder;

    /// <summary>Gets the folder for the PATH.</summary>
    public string Folder => _folder;

    public string Recording => Path.Combine(_folder, "recording");

    public static async Task<RecordingCli> CreateAsync(string folder, CancellationToken cancellationToken)
    {
        var program = Path.Combine(folder, "pulumi");
        await File.WriteAllTextAsync(program, Script, cancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new RecordingCli(folder);
    }

    /// <summary>Reads the calls, and what the program under preview would have found.</summary>
    public Task<string[]> ReadAsync(CancellationToken cancellationToken) => File.ReadAllLinesAsync(Recording, cancellationToken);
}
