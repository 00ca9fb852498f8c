using System.Security;
using MediaBridge.Core;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Nfo;

/// <summary>The pictures that NFO files name by addresses at which nothing stands any more.</summary>
internal sealed class DeadPictures
{
    private readonly List<(string File, Uri Address)> _named = [];

    /// <summary>Adds the pictures that a file names.</summary>
    public void Add(string file, MediaItem item)
        => _named.AddRange((item.Artwork ?? []).Select(a => a.Url).OfType<Uri>().Where(u => u.Scheme is "http" or "https").Select(u => (file, u)));

    /// <summary>The reports with a warning for each address that is gone.</summary>
    /// <param name="bridge">Asks.</param>
    /// <param name="files">The reports.</param>
    /// <param name="folder">The folder that their paths are below.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<List<NfoFileReport>> AddToAsync(Bridge bridge, List<NfoFileReport> files, string folder, CancellationToken cancellationToken)
    {
        var gone = await bridge.FindGoneAsync(_named.Select(n => n.Address), cancellationToken);
        var byFile = _named.Where(n => gone.ContainsKey(n.Address)).Distinct().ToLookup(n => n.File, n => n.Address, StringComparer.Ordinal);
        return files.ConvertAll(f => byFile.Contains(f.File) ? With(f, byFile[f.File], gone, Path.Combine(folder, f.File)) : f);
    }

    private static NfoFileReport With(NfoFileReport report, IEnumerable<Uri> addresses, IReadOnlyDictionary<Uri, string> gone, string file)
    {
        var lines = File.ReadAllLines(file);
        var found = addresses.Select(a => new NfoFinding { Severity = "warning", Line = LineOf(lines, a.OriginalString), Text = $"the picture '{a.GetLeftPart(UriPartial.Path)}' {gone[a]}" });
        return report with { Result = report.Result is "valid" ? "warning" : report.Result, Findings = [.. report.Findings.Concat(found).OrderBy(f => f.Line ?? 0)] };
    }

    private static int? LineOf(string[] lines, string address)
    {
        var escaped = SecurityElement.Escape(address);
        var line = Array.FindIndex(lines, l => l.Contains(address, StringComparison.Ordinal) || l.Contains(escaped, StringComparison.Ordinal));
        return line < 0 ? null : line + 1;
    }
}
