using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.Guesses;

/// <summary>Reads its file for each question, so that tests can change it between two.</summary>
internal sealed class FileMatcher(GuessesOptions options, PluginServices services) : IMatcher
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        if (item.Title is "Away")
        {
            throw new PluginException(ErrorKind.Transient, "the guesser is away");
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (options.Log is { } log)
            {
                await File.AppendAllTextAsync(log, item.Title + "\n", cancellationToken);
            }

            var words = Words(item);
            var found = new List<MatchCandidate>();
            await foreach (var line in File.ReadLinesAsync(options.File, cancellationToken))
            {
                var film = MediaItem.Parse(System.Text.Encoding.UTF8.GetBytes(line));
                if (Words(film).Overlaps(words))
                {
                    found.Add(new MatchCandidate { Id = film.Ids[0], Item = film });
                }
            }

            return [.. found.Take(request.Limit)];
        }
        finally
        {
            _one.Release();
        }
    }

    private HashSet<string> Words(MediaItem item) => [.. services.Titles.Normalize($"{item.Title} {item.OriginalTitle}").Split(' ')];
}
