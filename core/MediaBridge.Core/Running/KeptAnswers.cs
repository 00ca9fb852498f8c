using System.Globalization;
using System.Text;
using MediaBridge.Core.Http;
using MediaBridge.Core.Secrets;

namespace MediaBridge.Core.Running;

/// <summary>The answers that plugins no longer understood, masked, in a folder per run below the data folder: what a report of a changed service needs.</summary>
internal sealed class KeptAnswers(string dataFolder)
{
    private const string Folder = "answers";

    /// <summary>Writes an answer, whole or not at all, over an earlier one of the step.</summary>
    /// <returns>The file, relative to the data folder, with forward slashes.</returns>
    public async Task<string> KeepAsync(long run, string step, LastAnswer answer)
    {
        var name = string.Concat(step.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')).Trim('.');
        var file = $"{Folder}/{RunFolder(run)}/{(name.Length == 0 ? "step" : name)}.txt";
        await PrivateFile.ReplaceAsync(Path.Combine(dataFolder, file), Encoding.UTF8.GetBytes($"{answer.Address}\n\n{answer.Text}"), CancellationToken.None);
        return file;
    }

    /// <summary>Deletes those of a run.</summary>
    public void Delete(long run)
    {
        var folder = Path.Combine(dataFolder, Folder, RunFolder(run));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string RunFolder(long run) => string.Create(CultureInfo.InvariantCulture, $"run-{run}");
}
