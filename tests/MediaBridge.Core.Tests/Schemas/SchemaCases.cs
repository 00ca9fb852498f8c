using System.Reflection;
using MediaBridge.Core.Configuration;
using MediaBridge.Core.Tests.Configuration;
using MediaBridge.Core.Tests.Pipelines;

namespace MediaBridge.Core.Tests.Schemas;

/// <summary>The files that the tests of the check use, taken from these tests: what is added there is held against the schemas too.</summary>
internal static class SchemaCases
{
    // What one sees in a file and a schema cannot say: dates that no calendar has, quotes, and what stands in the environment.
    private static readonly string[] Beyond = ["since: 2023-02-29", "hidden: 'yes'"];

    // Problems that a schema can say: keys, types, ranges, words, forms, versions, names, components, connections, schemes, facets, secrets.
    private static readonly string[] Sayable =
    [
        ProblemCodes.UnknownKey, ProblemCodes.MissingKey, ProblemCodes.WrongType, ProblemCodes.OutOfRange, ProblemCodes.NotAllowed, ProblemCodes.BadFormat,
        ProblemCodes.UnsupportedVersion, ProblemCodes.BadName, ProblemCodes.UnknownComponent, ProblemCodes.ComponentUnavailable, ProblemCodes.WrongKind, ProblemCodes.CannotLookup,
        ProblemCodes.UnknownConnection, ProblemCodes.WrongConnection, ProblemCodes.ConnectionNeeded, ProblemCodes.ConnectionNotNeeded,
        ProblemCodes.BadScheme, ProblemCodes.UnknownFacet, ProblemCodes.SecretLiteral, ProblemCodes.UnknownSetting, ProblemCodes.BadSetting,
    ];

    public static IEnumerable<string> Pipelines() => Arguments<OptionsTests>(nameof(OptionsTests.A_value_is_read_as_the_schema_says)).Select(a => (string)a[0]!)
        .Concat(Arguments<OptionsTests>(nameof(OptionsTests.A_bad_option_says_what_where_and_what_to_do)).Select(a => (string)a[0]!)).Select(Check.OptionsText)
        .Concat(Arguments<StepTests>(null).Where(a => a.Length == 5).Select(a => Check.StepsText((string)a[0]!)))
        .Concat(Arguments<StepTests>(null).Where(a => a.Length == 4).Select(a => Check.SinksText((string)a[0]!)))
        .Concat(Arguments<PipelineFileTests>(null).Where(a => a.Length == 5).Select(a => (string)a[4]!));

    public static IEnumerable<string> Connections() => Arguments<ConnectionsFileTests>(null).Select(a => a[0]).OfType<string>().Where(t => t.Contains(':', StringComparison.Ordinal) || t.StartsWith('-'));

    public static IEnumerable<string> Settings() => Arguments<SettingsTests>(null).Where(a => a.Length == 5).Select(a => (string)a[0]!)
        .Concat([
            SettingsExample.Make().Replace("\n#", "\n", StringComparison.Ordinal)[1..], "", "workers:", "workers: 4\noffline: yes", "offline: 1", "cache: { maxSize: 2097152, preload: 1.5 GiB }",
            "http: { retries: auto, firstDelay: 1m30s, services: { trakt: { retries: 2, retryStatuses: [423] }, a-b: { totalTimeout: auto } } }",
            "log: { level: warning }\nprofiles:\n  night: { offline: on }\n  ana: { connections: { plex-home: plex-ana }, connectionsFile: ana.yaml }\n  empty:\n", "tools: { ffprobe: /opt/ffprobe }\nplugins: { folders: [a, b], disabled: [] }",
        ]);

    /// <summary>Whether a schema must refuse it; null when it is not for a schema to say.</summary>
    public static bool? Refused(string text, IReadOnlyList<Problem> problems)
    {
        var errors = problems.Where(p => !p.IsWarning).ToList();
        return errors.Count == 0 ? false
            : errors.Exists(p => Sayable.Contains(p.Code)) && !Beyond.Any(b => text.Contains(b, StringComparison.Ordinal)) ? true
            : null;
    }

    private static IEnumerable<object?[]> Arguments<T>(string? method)
        => typeof(T).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => method is null || m.Name == method)
            .SelectMany(m => m.GetCustomAttributes<TestCaseAttribute>())
            .Select(a => a.Arguments);
}
