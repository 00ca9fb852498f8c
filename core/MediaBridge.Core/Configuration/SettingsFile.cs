using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Configuration;

/// <summary>A file of settings: nested maps of names, and <c>profiles: { NAME: { … } }</c>.</summary>
internal sealed class SettingsFile
{
    private const string ProfilesKey = "profiles";

    private readonly ProblemCollector _problems;
    private readonly string _file;
    private readonly List<SettingText> _values = [];
    private readonly Dictionary<string, List<SettingText>> _profiles = new(StringComparer.Ordinal);

    private SettingsFile(string file) => (_file, _problems) = (file, new ProblemCollector(file));

    public IReadOnlyList<SettingText> Values => _values;

    public IReadOnlyDictionary<string, List<SettingText>> Profiles => _profiles;

    public IReadOnlyList<Problem> Problems => _problems.ToList();

    /// <summary>Reads a file; one that is not there says nothing.</summary>
    public static SettingsFile Load(string path)
    {
        var result = new SettingsFile(path);
        if (!File.Exists(path))
        {
            return result;
        }

        var (text, problems) = YamlReader.ReadFile(path);
        result._problems.AddRange(problems);
        result.Read(text ?? "");
        return result;
    }

    /// <summary>Reads a text.</summary>
    public static SettingsFile Parse(string text, string file)
    {
        var result = new SettingsFile(file);
        result.Read(text);
        return result;
    }

    /// <summary>The text with a setting changed or added and everything else as it is; or what is wrong.</summary>
    /// <param name="text">The file's text; empty for a new file.</param>
    /// <param name="name">The setting.</param>
    /// <param name="value">Its value; of a list, its values as on the command line.</param>
    /// <param name="profile">The profile it belongs to; null for none.</param>
    /// <param name="file">The file, for messages.</param>
    public static (string? Text, Problem? Problem) Set(string text, string name, string value, string? profile = null, string? file = null)
    {
        name = SettingKeys.Whole(name);
        if (SettingKeys.Find(name) is not { } key)
        {
            return (null, Unknown(name));
        }

        var texts = SettingParser.Split(key, value);
        if (new SettingText { Name = name, Key = key, Texts = texts, Origin = "" }.Read().Problem is { } problem)
        {
            return (null, problem);
        }

        List<string> path = [.. profile is null ? Array.Empty<string>() : [ProfilesKey, profile], .. SettingKeys.PathOf(key, name)];
        return YamlEdit.Set(text, path, key.IsList ? new JsonArray([.. texts.Select(t => JsonValue.Create(t))]) : JsonValue.Create(texts[0]), file);
    }

    internal static Problem Unknown(string name) => new()
    {
        Code = ProblemCodes.UnknownSetting,
        Message = $"There is no setting {ProblemCollector.Show(name)}.",
        Hint = Nearest.Hint(name, SettingKeys.Near(name)),
        Path = name,
    };

    private void Read(string text)
    {
        var yaml = YamlReader.Read(text, _file);
        _problems.AddRange(yaml.Problems);
        if (yaml.Root is MapNode map)
        {
            Flatten(map, "", profile: null, _values);
        }
        else if (yaml.Root is not null)
        {
            Wrong(yaml.Root, "", "Settings are a map.");
        }
    }

    private void Flatten(MapNode map, string prefix, string? profile, List<SettingText> into)
    {
        foreach (var entry in map.Entries)
        {
            var name = $"{prefix}{entry.Key.Value}";
            if (profile is null && name is ProfilesKey)
            {
                ReadProfiles(entry.Value);
            }
            else if (!(entry.Value is MapNode && SettingKeys.IsMap(name)) && SettingKeys.Find(name) is { } key && (prefix.Length > 0 || !name.Contains('.', StringComparison.Ordinal)))
            {
                Take(key, SettingKeys.Whole(name), entry, profile, into);
            }
            else if (SettingKeys.IsMap(name))
            {
                if (entry.Value is MapNode inner)
                {
                    Flatten(inner, $"{name}.", profile, into);
                }
                else if (entry.Value is not ScalarNode { IsEmpty: true })
                {
                    Wrong(entry.Value, name, $"'{name}' is a map.");
                }
            }
            else
            {
                var unknown = Unknown(name);
                var hint = SettingKeys.Find(name) is null ? unknown.Hint : $"Write it in steps: {string.Join(": { ", name.Split('.', 2))}: … }}.";
                _problems.Add(unknown with { Hint = hint, Line = entry.Key.Start.Line, Column = entry.Key.Start.Column });
            }
        }
    }

    private void ReadProfiles(Node node)
    {
        foreach (var entry in (node as MapNode)?.Entries ?? [])
        {
            var into = _profiles[entry.Key.Value] = [];
            if (entry.Value is MapNode map)
            {
                Flatten(map, "", entry.Key.Value, into);
            }
            else if (entry.Value is not ScalarNode { IsEmpty: true })
            {
                Wrong(entry.Value, $"{ProfilesKey}.{entry.Key.Value}", "A profile is a map of settings.");
            }
        }

        if (node is not (MapNode or ScalarNode { IsEmpty: true }))
        {
            Wrong(node, ProfilesKey, "'profiles' is a map of names.");
        }
    }

    private void Take(SettingKey key, string name, MapEntry entry, string? profile, List<SettingText> into)
    {
        if (entry.Value is ScalarNode { IsEmpty: true })
        {
            return;
        }

        var texts = (entry.Value, key.IsList) switch
        {
            (ScalarNode scalar, false) => [scalar.Value],
            (ListNode list, true) when list.Items.All(i => i is ScalarNode) => list.Items.Cast<ScalarNode>().Select(s => s.Value).ToList(),
            _ => (List<string>?)null,
        };
        if (texts is null)
        {
            Wrong(entry.Value, name, $"'{name}' is {(key.IsList ? "a list: write [a, b]" : "a single value")}, not {entry.Value.What}.");
            return;
        }

        var start = entry.Value.Start;
        into.Add(new SettingText
        {
            Name = name,
            Key = key,
            Texts = texts,
            Profile = profile,
            Origin = string.Create(CultureInfo.InvariantCulture, $"{_file}:{start.Line}{(profile is null ? "" : $" (profile {profile})")}"),
            File = _file,
            Line = start.Line,
            Column = start.Column,
            Folder = Path.GetDirectoryName(Path.GetFullPath(_file)),
        });
    }

    private void Wrong(Node node, string path, string message)
        => _problems.Add(new Problem { Code = ProblemCodes.BadSetting, Message = message, Hint = "`mediabridge config show` lists all settings.", Line = node.Start.Line, Column = node.Start.Column, Path = path.Length == 0 ? null : path });
}
