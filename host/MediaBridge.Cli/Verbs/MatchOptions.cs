using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Core.Matching;

namespace MediaBridge.Cli.Verbs;

/// <summary>The options that choose among matches.</summary>
internal sealed class MatchOptions
{
    private readonly Option<string[]> _state = Words<MatchState>("--state", "Only those that stand so", "STATE");
    private readonly Option<string[]> _recommendation = Words<Recommendation>("--recommendation", "Only those that the engine is so sure of", "LEVEL");
    private readonly Option<string?> _scheme = Scheme();
    private readonly Option<string?> _pipeline = new("--pipeline") { Description = "Only those of this pipeline", HelpName = "NAME" };
    private readonly Option<string?> _by = new("--by") { Description = "Only those that a person, or the engine, decided", HelpName = "person|engine" };
    private readonly Option<string?> _text = new("--title") { Description = "Only those with this in title or id", HelpName = "TEXT" };

    public MatchOptions() => _by.AcceptOnlyFromAmong("person", "engine");

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_state, _recommendation, _scheme, _pipeline, _by, _text];

    /// <summary><c>--to SCHEME</c>.</summary>
    public static Option<string?> Scheme()
    {
        var scheme = new Option<string?>("--to") { Description = "Kind of the ids that are wanted, such as imdb", HelpName = "SCHEME" };
        scheme.CompletionSources.Add("imdb", "tmdb", "tmdb.movie", "tmdb.tv", "filmaffinity", "letterboxd");
        return scheme;
    }

    /// <summary>What was chosen.</summary>
    public MatchFilter Read(Invocation invocation) => new()
    {
        States = [.. Values<MatchState>(invocation.Value(_state))],
        Recommendations = [.. Values<Recommendation>(invocation.Value(_recommendation))],
        Scheme = invocation.Value(_scheme),
        Pipeline = invocation.Value(_pipeline),
        ByPerson = invocation.Value(_by) switch { "person" => true, "engine" => false, _ => null },
        Text = invocation.Value(_text),
    };

    private static Option<string[]> Words<T>(string name, string description, string help)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        var option = new Option<string[]>(name) { Description = $"{description}: {string.Join(", ", words)}; several with commas", HelpName = help, DefaultValueFactory = _ => [] };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.SelectMany(t => t.Value.Split(',')).Where(w => !words.Contains(w.Trim(), StringComparer.OrdinalIgnoreCase)))
            {
                result.AddError($"{name}: '{word}' is none of {string.Join(", ", words)}.");
            }
        });
        return option;
    }

    private static IEnumerable<T> Values<T>(string[]? values)
        where T : struct, Enum
        => (values ?? []).SelectMany(v => v.Split(',')).Select(v => Enum.Parse<T>(v.Trim(), ignoreCase: true));
}
