using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary>The options that <c>library backup</c> and <c>library restore</c> have both.</summary>
internal sealed class BackupOptions
{
    public BackupOptions(string with, string folder)
    {
        With = new Option<string[]>("--with") { Description = with, HelpName = "PARTS", AllowMultipleArgumentsPerToken = false };
        With.CompletionSources.Add("state", "cache", "settings");
        Folder = new Option<string[]>("--folder") { Description = folder, HelpName = "NAME=PATH" };
    }

    public Option<string[]> With { get; }

    public Option<string[]> Folder { get; }

    public IReadOnlyList<string> Parts(Invocation invocation)
        => [.. (invocation.Value(With) ?? []).SelectMany(w => w.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    public IReadOnlyDictionary<string, string> Folders(Invocation invocation)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in invocation.Value(Folder) ?? [])
        {
            if (text.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } path])
            {
                throw new PluginException(ErrorKind.Configuration, $"--folder wants NAME=PATH, not '{text}'.", "Such as --folder pages=/srv/site/pages.");
            }

            if (!folders.TryAdd(name, Path.GetFullPath(path)))
            {
                throw new PluginException(ErrorKind.Configuration, $"Two folders are called '{name}'.", "Give each a name of its own.");
            }
        }

        return folders;
    }
}
