using System.Text.Json;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>What a call of the program gave.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Errors)
{
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    public override string ToString() => $"exit {ExitCode}\n--- out\n{Output}\n--- err\n{Errors}";
}
