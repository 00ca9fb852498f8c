using System.Text.Json.Nodes;
using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.Output;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Core.Running;
using MediaBridge.Core.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Scan profiles: pipeline files with the variables <c>folder</c> and, if they like, <c>name</c>. Those of the folder <c>scans</c> in the data folder come before those of <see cref="BridgeOptions.ScanFolders"/>.</summary>
public sealed class ScanBook
{
    private const string FolderVariable = "folder";
    private const string NameVariable = "name";
    private readonly Engine _engine;

    internal ScanBook(Engine engine) => _engine = engine;

    private string OwnFolder => Path.GetFullPath(Path.Combine(_engine.Options.DataFolder, "scans"));

    /// <summary>Whether a pipeline of this name is a scan of a folder.</summary>
    public static bool IsScan(string pipeline) => pipeline?.StartsWith(ScanNames.Prefix, StringComparison.Ordinal) == true;

    /// <summary>All of them, by name; an own one hides another of its name.</summary>
    public IReadOnlyList<ScanInfo> List()
        => [.. _engine.Options.ScanFolders.Prepend(OwnFolder).SelectMany(Files).DistinctBy(s => s.Name, StringComparer.Ordinal).OrderBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>The scan of a name.</summary>
    /// <exception cref="PluginException">There is none.</exception>
    public ScanInfo Get(string name)
    {
        var all = List();
        return all.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal))
            ?? throw new PluginException(
                ErrorKind.Configuration,
                $"There is no scan '{name}'.",
                $"{Nearest.Hint(name, [.. all.Select(s => s.Name)]) ?? "There is none."} `mediabridge library scans` lists them.");
    }

    /// <summary>The pipeline that scans a folder. It belongs to the folder, whatever the scan: a quick scan goes on where a complete one ended, and nothing of other folders is touched.</summary>
    /// <param name="name">Name of the scan.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="variables">Values of the other variables.</param>
    /// <param name="folders">The folders that are usually scanned: of two with one name, the later gets another in the ids of its items.</param>
    /// <exception cref="PluginException">There is no such scan, or it reads no folder.</exception>
    public Pipeline Load(string name, string folder, IReadOnlyDictionary<string, string>? variables = null, IReadOnlyList<string>? folders = null)
    {
        var scan = Get(name);
        var declared = Variables(scan);
        if (!declared.Contains(FolderVariable, StringComparer.Ordinal))
        {
            throw new PluginException(ErrorKind.Configuration, $"The scan '{name}' ({scan.File}) reads no folder.", "Declare the variable folder: vars: { folder: }, and use it as ${var:folder}.");
        }

        var given = new Dictionary<string, string>(variables ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            [FolderVariable] = Path.GetFullPath(folder),
        };
        if (declared.Contains(NameVariable, StringComparer.Ordinal))
        {
            given.TryAdd(NameVariable, ScanNames.RootOf(folder, folders ?? []));
        }

        var pipeline = PipelineFile.Load(scan.File, _engine.PipelineContext(given));
        var called = ScanNames.PipelineOf(folder);
        return _engine.Accounts.Apart(pipeline.Definition is { } definition
            ? new Pipeline(called, definition with { Name = called }, pipeline.Problems)
            : pipeline);
    }

    /// <summary>The name that a folder has in ids and paths of the items that its scans put into the library.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="folders">The folders that are usually scanned.</param>
    public static string RootOf(string folder, IReadOnlyList<string> folders) => ScanNames.RootOf(folder, folders);

    /// <summary>Stores an own scan made of another, as a file that a person can edit.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">The scan it is made of; comments are kept.</param>
    /// <param name="variables">New defaults of its variables.</param>
    /// <param name="replace">Whether an own one of that name is replaced.</param>
    /// <returns>The file.</returns>
    /// <exception cref="PluginException">The name cannot be one or is taken, there is no such scan, or it has no such variable.</exception>
    public string Save(string name, string from, IReadOnlyDictionary<string, string>? variables = null, bool replace = false)
    {
        if (!Names.IsName(name))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{name}' cannot be the name of a scan.", Names.Rule);
        }

        var (scan, file) = (Get(from), Path.Combine(OwnFolder, $"{name}.yaml"));
        if (!replace && File.Exists(file))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is a scan '{name}' of yours already: {file}", "Choose another name, or replace it with --replace.");
        }

        var (text, declared) = (Changed(File.ReadAllText(scan.File), ["name"], name, scan.File), Variables(scan));
        foreach (var (variable, value) in variables ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            text = declared.Contains(variable, StringComparer.Ordinal)
                ? Changed(text, ["vars", variable], value, scan.File)
                : throw new PluginException(ErrorKind.Configuration, $"The scan '{from}' has no variable '{variable}'.", Nearest.Hint(variable, declared) ?? $"It has: {string.Join(", ", declared)}.");
        }

        Directory.CreateDirectory(OwnFolder);
        AtomicText.Write(file, text);
        return file;
    }

    /// <summary>What a run put into the library that stands in another place as well; empty if it wrote nothing there.</summary>
    public IReadOnlyList<ScanDuplicate> Duplicates(long run)
    {
        if (!File.Exists(Path.Combine(_engine.Options.DataFolder, LibraryStore.FileName)))
        {
            return [];
        }

        var applied = $"outcome={(int)Outcome.Applied}";
        var sinks = new SinkStore(_engine.Database, run).All().Select(s => new ChangeStore(_engine.Database, run, s.Ord)).ToList();
        return [.. DuplicateFinder.Of(_engine.Library, sinks.SelectMany(s => s.Targets(applied)), sinks.Sum(s => s.Count(applied)))];
    }

    private static string Changed(string text, IReadOnlyList<string> path, string value, string file)
    {
        var (changed, problem) = YamlEdit.Set(text, path, JsonValue.Create(value), file);
        return changed ?? throw new PluginException(ErrorKind.Configuration, problem!.Message, problem.Hint);
    }

    private static List<string> Variables(ScanInfo scan)
    {
        var (text, _) = YamlReader.ReadFile(scan.File);
        return YamlReader.Read(text ?? "", scan.File).Root is MapNode root && root.Find("vars")?.Value is MapNode vars ? [.. vars.Entries.Select(e => e.Key.Value)] : [];
    }

    private IEnumerable<ScanInfo> Files(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Concat(Directory.EnumerateFiles(folder, "*.yml")).Order(StringComparer.Ordinal))
        {
            yield return new ScanInfo
            {
                Name = Path.GetFileNameWithoutExtension(file),
                Description = File.ReadLines(file).FirstOrDefault() is ['#', .. var comment] ? comment.Trim() : "",
                File = file,
                IsOwn = string.Equals(folder, OwnFolder, StringComparison.Ordinal),
            };
        }
    }
}
