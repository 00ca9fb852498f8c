using System.ComponentModel;

namespace MediaBridge.TestPlugins.Guesses;

internal sealed record GuessesOptions
{
    [Description("Items as JSON lines; the id that is proposed stands first.")]
    public required string File { get; init; }

    [Description("Where a line is written for each question; null for nowhere.")]
    public string? Log { get; init; }
}
