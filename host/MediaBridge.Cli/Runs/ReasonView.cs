using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Runs;

/// <summary>What a run did not write: counted by reason, or the items of one reason.</summary>
internal static class ReasonView
{
    public static async Task<int> ShowAsync(RunHistory history, RunDetails details, string? word, Screen screen, CancellationToken cancellationToken)
    {
        if (word is null)
        {
            return await CountsAsync(history.Reasons(details.Info.Run), details, screen, cancellationToken);
        }

        if (!ReasonWords.All.Contains(word, StringComparer.Ordinal))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no reason '{word}'.", Typo.Nearest(word, ReasonWords.All) is { } near ? $"Did you mean {near}?" : $"Reasons are {string.Join(", ", ReasonWords.All)}.");
        }

        var items = history.Left(details.Info.Run, word);
        if (screen.Json)
        {
            await JsonOutput.WriteAsync(new { Reason = word, Items = items }, cancellationToken);
            return ExitCodes.Success;
        }

        var table = new TextTable("item", "step", "title", "why");
        foreach (var item in items)
        {
            table.Add(item.Item, new Cell(item.Step, Style.Faint), item.Title, item.Reason);
        }

        if (table.IsEmpty)
        {
            screen.Note($"Run {details.Info.Run} left nothing for the reason {word}.");
            return ExitCodes.Success;
        }

        table.Write(screen.Data, screen.Width);
        return ExitCodes.Success;
    }

    private static async Task<int> CountsAsync(IReadOnlyList<ReasonCount> reasons, RunDetails details, Screen screen, CancellationToken cancellationToken)
    {
        if (screen.Json)
        {
            await JsonOutput.WriteAsync(new { details.Info.Run, details.Info.Pipeline, Reasons = reasons.Select(r => new { r.Word, Meaning = ReasonWords.Meaning(r.Word), r.Step, r.Count, r.Example, r.CanRetry }) }, cancellationToken);
            return ExitCodes.Success;
        }

        if (reasons.Count == 0)
        {
            screen.Note($"Run {details.Info.Run} left nothing unwritten.");
            return ExitCodes.Success;
        }

        var table = new TextTable("reason", "step", "#items", "", "for example");
        foreach (var reason in reasons)
        {
            table.Add(new Cell(reason.Word, Style.Strong), new Cell(reason.Step, Style.Faint), Words.Number(reason.Count), ReasonWords.Meaning(reason.Word), new Cell(reason.Example ?? "", Style.Faint));
        }

        table.Write(screen.Data, screen.Width);
        if (reasons.FirstOrDefault(r => r.CanRetry) is { } retry)
        {
            screen.Note($"To take up one of them again: mediabridge run {details.Definition.File ?? "PIPELINE"} --retry {retry.Word}");
        }

        return ExitCodes.Success;
    }
}
