using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Configuration;

/// <summary>Lays the layers of settings over each other.</summary>
internal sealed class SettingsLoader
{
    private const string Prefix = "MEDIABRIDGE_";
    private const string SecretPrefix = "MEDIABRIDGE_SECRET_";
    private const string ProfileVariable = "MEDIABRIDGE_PROFILE";

    private readonly SettingsSources _sources;
    private readonly Dictionary<string, SettingEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    private SettingsLoader(SettingsSources sources) => _sources = sources;

    /// <summary>Reads all layers; problems never stop it.</summary>
    public static Settings Load(SettingsSources sources) => new SettingsLoader(sources).Load();

    private Settings Load()
    {
        foreach (var key in SettingKeys.All.Where(k => !k.IsPattern))
        {
            _entries[key.Name] = new SettingEntry { Name = key.Name, Key = key, Values = key.Default, Origin = "default" };
        }

        var dotEnv = ReadDotEnv();
        string? Variable(string name) => _sources.Environment.TryGetValue(name, out var value) ? value : dotEnv.TryGetValue(name, out var low) ? low.Value : null;
        var profile = _sources.Profile ?? (Variable(ProfileVariable) is { Length: > 0 } named ? named : null);
        var files = new[] { _sources.SystemFile, _sources.UserFile, _sources.ProjectFile }.OfType<string>().Select(SettingsFile.Load).ToList();
        foreach (var file in files)
        {
            _problems.AddRange(file.Problems);
            Lay(file.Values);
        }

        if (profile is not null)
        {
            LayProfile(profile, files);
        }

        foreach (var (name, (value, line)) in dotEnv)
        {
            LayVariable(name, value, $"{_sources.DotEnvFile}:{line}", _sources.DotEnvFile, line);
        }

        foreach (var (name, value) in _sources.Environment)
        {
            LayVariable(name, value, name, file: null, line: 0);
        }

        foreach (var (name, value) in _sources.CommandLine)
        {
            LayOption(name, value);
        }

        return new Settings(_entries, _problems, profile, Variable);
    }

    private IReadOnlyDictionary<string, (string Value, int Line)> ReadDotEnv()
    {
        if (_sources.DotEnvFile is not { } path || !File.Exists(path))
        {
            return new Dictionary<string, (string Value, int Line)>(StringComparer.Ordinal);
        }

        var (text, problems) = YamlReader.ReadFile(path);
        _problems.AddRange(problems);
        var (values, wrong) = DotEnv.Parse(text ?? "", path);
        _problems.AddRange(wrong);
        return values;
    }

    private void LayProfile(string profile, List<SettingsFile> files)
    {
        var having = files.Where(f => f.Profiles.ContainsKey(profile)).ToList();
        if (having.Count == 0)
        {
            List<string> known = [.. files.SelectMany(f => f.Profiles.Keys).Distinct(StringComparer.Ordinal)];
            _problems.Add(new Problem
            {
                Code = ProblemCodes.UnknownProfile,
                Message = $"There is no profile {ProblemCollector.Show(profile)}.",
                Hint = Nearest.Hint(profile, known) ?? $"Add profiles: {{ {profile}: {{ … }} }} to {SettingsSources.ProjectFileName}.",
            });
        }

        foreach (var file in having)
        {
            Lay(file.Profiles[profile]);
        }
    }

    private void LayVariable(string name, string value, string origin, string? file, int line)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return;
        }

        if (SettingKeys.FindVariable(name) is var (key, setting))
        {
            // An empty variable counts as one that is not set, as is usual.
            if (value.Length > 0)
            {
                Lay([new SettingText { Name = setting, Key = key, Texts = SettingParser.Split(key, value), Origin = origin, File = file, Line = line }]);
            }
        }
        else if (!name.StartsWith(SecretPrefix, StringComparison.Ordinal) && Nearest.Of(name, [.. SettingKeys.All.Where(k => !k.IsPattern).Select(k => k.Variable), SettingKey.VariableOf(SettingKeys.OfflineShort), ProfileVariable, SettingsSources.SystemFileVariable, "MEDIABRIDGE_DATA"]) is { } near && !string.Equals(near, name, StringComparison.Ordinal))
        {
            // Other variables with our prefix may belong to plugins and secrets; one a letter away from a setting probably does not.
            _problems.Add(new Problem { Code = ProblemCodes.UnknownSetting, Message = $"The environment variable '{name}' sets nothing.", Hint = $"Did you mean '{near}'?", File = file, Line = line, IsWarning = true });
        }
    }

    private void LayOption(string name, string value)
    {
        if (SettingKeys.Find(name) is { } key)
        {
            Lay([new SettingText { Name = SettingKeys.Whole(name), Key = key, Texts = SettingParser.Split(key, value), Origin = "command line" }]);
        }
        else
        {
            _problems.Add(SettingsFile.Unknown(name));
        }
    }

    private void Lay(IEnumerable<SettingText> texts)
    {
        foreach (var text in texts)
        {
            var (values, problem) = text.Read();
            if (problem is not null)
            {
                _problems.Add(problem);
            }
            else
            {
                _entries[text.Name] = new SettingEntry { Name = text.Name, Key = text.Key, Values = values, Origin = text.Origin, Text = text };
            }
        }
    }
}
