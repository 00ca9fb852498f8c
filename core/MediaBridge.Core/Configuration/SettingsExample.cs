using System.Globalization;
using System.Text;

namespace MediaBridge.Core.Configuration;

/// <summary>Writes the example of a settings file out of the list of settings.</summary>
internal static class SettingsExample
{
    private const string Head = """
        ## Settings of MediaBridge, each with its default. To change one, take the # before it and before the maps around it away.
        ## Lines with ## are words. Laid over each other: defaults, the system's file, your file, mediabridge.yaml of the working
        ## folder, a profile in them, .env, environment variables, the command line; `mediabridge config show` tells what is in force.
        """;

    private const string Profiles = """

        ## Settings that hold with --profile NAME only; connections in them are the accounts of another person.
        #profiles:
        #  train:
        #    offline: true
        #  ana:
        #    connections:
        #      some-home: some-ana

        """;

    /// <summary>The text of the file. Without the first # of each line it is a settings file that names every setting.</summary>
    public static string Make()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append('\n');
        IReadOnlyList<string> open = [];
        foreach (var key in SettingKeys.All)
        {
            var path = SettingKeys.PathOf(key, key.Sample is { } sample ? key.With(sample.Name) : key.Name);
            var depth = 0;
            while (depth < path.Count - 1 && depth < open.Count && string.Equals(open[depth], path[depth], StringComparison.Ordinal))
            {
                depth++;
            }

            text.Append(depth == 0 ? "\n" : "");
            for (; depth < path.Count - 1; depth++)
            {
                Line(text, depth, $"{path[depth]}:");
            }

            open = [.. path.SkipLast(1)];
            Line(text, depth, $"# {key.Description}");
            Line(text, depth, $"# {Form(key)} Variable: {key.Variable.Replace("*", "NAME", StringComparison.Ordinal)}.");
            Line(text, depth, $"{path[^1]}: {Value(key)}".TrimEnd());
        }

        return text.Append(Profiles.ReplaceLineEndings("\n")).ToString();
    }

    /// <summary>What can be written, with its unit, and the default.</summary>
    internal static string Form(SettingKey key)
    {
        var range = key.Max == long.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"from {key.Min}") : string.Create(CultureInfo.InvariantCulture, $"from {key.Min} to {key.Max}");
        var form = key.Type switch
        {
            SettingType.Integer => $"A whole number {range}",
            SettingType.Fraction => "A number from 0 to 1, such as 0.9",
            SettingType.Bool => "true or false",
            SettingType.Choice => $"One of {string.Join(", ", key.Allowed)}",
            SettingType.Size => "Bytes with a unit: B, KB, MB, GB or TB, each 1024 of the one before",
            SettingType.Duration => "A length of time in ms, s, m, h or d, such as 90s or 1d12h",
            SettingType.Name => "A name of a connection",
            SettingType.File => "A path; a relative one counts from this file's folder",
            SettingType.Text => "Words, in quotes",
            SettingType.Names => "A list: [a, b]",
            SettingType.Numbers => $"A list of whole numbers {range}: [a, b]",
            SettingType.Folders => "A list of paths: [a, b]; relative ones count from this file's folder",
            _ => "A path, or a name that is looked for in PATH",
        };
        var standard = key.IsPattern ? key.Name.StartsWith(SettingKeys.HttpServices, StringComparison.Ordinal) ? "what holds for all services" : "none" : key.Default.Count == 0 ? "none" : string.Join(", ", key.Default);
        return $"{form}{(key.Default is [SettingParser.Auto] ? ", or auto" : "")}. Default: {standard}.";
    }

    private static string Value(SettingKey key)
    {
        var value = key.Sample?.Value ?? string.Join(", ", key.Default);
        return key.IsList ? $"[{value}]" : value;
    }

    private static void Line(StringBuilder text, int depth, string line) => text.Append('#').Append(' ', depth * 2).Append(line).Append('\n');
}
