using System.Buffers;
using System.Text;

namespace MediaBridge.Sdk.Testing;

/// <content>Files are safe, valid and hold what they say.</content>
public abstract partial class FormatContract<TPlugin>
{
    private const int LongestPart = 255;
    private const int LongestPath = 1_000;
    private static readonly string[] Reserved = ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })];
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("<>:\"|?*\\");

    /// <summary>Whether text files may begin with a byte order mark, because an option asks for it.</summary>
    protected virtual bool HasByteOrderMark => false;

    /// <summary>Items with hostile titles and any facets are rendered or refused with a reason; nothing is thrown.</summary>
    [Check]
    public async Task Hostile_items_are_rendered_or_refused()
    {
        IReadOnlyList<MediaItem> items = OfItsKinds([.. Everything, new MediaItem { Title = "" }, .. Enumerable.Range(1, 20).Select(Some.Any), .. Enumerable.Range(1, 5).Select(Some.AnyFull)]);
        var output = await RenderAsync(NewServices(), items);
        if (output.Error is { } error)
        {
            throw Violation($"Rendering hostile items threw {error.GetType().Name}: {error.Message}", "Escape what the file's syntax gives a meaning; call request.Reject(item, reason) for what it cannot hold at all.", error);
        }
    }

    /// <summary>Paths are relative and legal on every system.</summary>
    [Check]
    public async Task Paths_are_safe_on_every_system()
    {
        foreach (var (file, _) in (await RenderWellAsync(Everything)).Files)
        {
            if (FlawOfPath(file.Path) is { } flaw)
            {
                throw Violation($"The path '{file.Path}' {flaw}.", "Make names with services.Titles.Slug, which makes them safe for all systems.");
            }
        }
    }

    /// <summary>No two files have one path, also where case does not count.</summary>
    [Check]
    public async Task Paths_are_unique_whatever_their_case()
    {
        var paths = (await RenderWellAsync(Everything)).Files.Select(f => f.File.Path);
        if (paths.GroupBy(Comparable, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Skip(1).Any()) is { } twins)
        {
            throw Violation($"{twins.Count()} files have the path {string.Join(" and ", twins.Distinct(StringComparer.Ordinal).Select(p => $"'{p}'"))}.", "Add the item's id where two items would share a name; compare names without case.");
        }
    }

    /// <summary>Every item is in a file, or refused with a reason.</summary>
    [Check]
    public async Task Nothing_is_dropped_silently()
    {
        if (TellsOfAllTogether)
        {
            throw NotApplicable("it tells of all items together");
        }

        var items = MarkedItems;
        var output = await RenderWellAsync(items);
        if (output.Rejected.FirstOrDefault(r => string.IsNullOrWhiteSpace(r.Reason)) is { Item: { } nameless })
        {
            throw Violation($"'{nameless}' was refused without a reason.", "Say in request.Reject(item, reason) what the format cannot hold of it.");
        }

        var letters = output.Files.Select(f => (f.File, IsText: RenderedOutput.IsText(f.File), Letters: RenderedOutput.LettersOf(f.File, f.Bytes))).ToList();
        foreach (var item in items.Where(i => output.Rejected.All(r => r.Item.Ids[0] != i.Ids[0])))
        {
            var claimed = letters.Where(f => f.File.Items.Count == 0 || f.File.Items.Contains(item.Ids[0])).ToList();
            if (!claimed.Exists(f => f.Letters.Contains(item.Title, StringComparison.Ordinal) || (!f.IsText && f.File.Items.Contains(item.Ids[0]))) && claimed.TrueForAll(f => f.IsText))
            {
                throw Violation($"'{item}' is in none of {letters.Count} files and was not refused.", "Write every item, or call request.Reject(item, reason): people must learn what is missing.");
            }
        }
    }

    /// <summary>The items that a file names are in it.</summary>
    [Check]
    public async Task A_file_holds_the_items_it_names()
    {
        var items = MarkedItems.ToDictionary(i => i.Ids[0]);
        var output = await RenderWellAsync([.. items.Values]);
        if (output.Files.All(f => f.File.Items.Count == 0))
        {
            throw NotApplicable("each file holds every item");
        }

        foreach (var (file, bytes) in output.Files)
        {
            if (file.Items.FirstOrDefault(id => !items.ContainsKey(id)) is { IsEmpty: false } unknown)
            {
                throw Violation($"'{file.Path}' names the item {unknown}, which was not rendered.", "Name the first ids of the items in the file.");
            }

            var letters = RenderedOutput.LettersOf(file, bytes);
            if (RenderedOutput.IsText(file) && file.Items.FirstOrDefault(id => !letters.Contains(items[id].Title, StringComparison.Ordinal)) is { IsEmpty: false } missing)
            {
                throw Violation($"'{file.Path}' names the item {missing}, '{items[missing].Title}', and holds nothing of it.", "Name the first ids of the items in the file; empty means every item.");
            }
        }
    }

    /// <summary>Media types fit, and bytes are what they say; text is UTF-8 with plain line ends.</summary>
    [Check]
    public async Task Files_are_what_their_media_type_says()
    {
        foreach (var (file, bytes) in (await RenderWellAsync(Everything)).Files)
        {
            if (FileSyntax.FlawOfType(file) is { } wrongType)
            {
                throw Violation($"'{file.Path}': {wrongType}.", "Set the media type that the ending stands for.");
            }

            if (RenderedOutput.IsText(file) && FlawOfText(bytes) is { } wrongText)
            {
                throw Violation($"'{file.Path}' {wrongText}.", "Write text with new UTF8Encoding(false) and '\\n', and replace what is no character.");
            }

            if (FlawOf(file, bytes) is { } flaw)
            {
                throw Violation($"'{file.Path}' is no valid {file.MediaType}: {flaw}", "Escape with the writer of that syntax, never by joining texts.");
            }
        }

        foreach (var (file, bytes) in (await RenderWellAsync(MarkedItems)).Files.Where(f => RenderedOutput.IsText(f.File)))
        {
            if (!HasByteOrderMark && bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            {
                throw Violation($"'{file.Path}' begins with a byte order mark.", "Write text with new UTF8Encoding(false); override HasByteOrderMark if the options of the fixture ask for one.");
            }

            if (bytes.AsSpan().Contains((byte)'\r'))
            {
                throw Violation($"'{file.Path}' has line ends with \\r.", "Write '\\n', not Environment.NewLine: the same items must give the same bytes on every system.");
            }
        }
    }

    /// <summary>No items make files that are valid, not broken ones.</summary>
    [Check]
    public async Task No_items_make_valid_files()
    {
        var output = await RenderAsync(NewServices(), []);
        if (output.Error is { } error)
        {
            throw Violation($"Rendering no items threw {error.GetType().Name}: {error.Message}", "Write an empty list, a table with its heading, or no file at all.", error);
        }

        foreach (var (file, bytes) in output.Files)
        {
            if (((RenderedOutput.IsText(file) ? FlawOfText(bytes) : null) ?? FlawOf(file, bytes)) is { } flaw)
            {
                throw Violation($"Of no items, '{file.Path}' is no valid {file.MediaType}: {flaw}", "Write an empty list, a table with its heading, or no file at all.");
            }
        }
    }

    // Some systems take composed and decomposed letters for one; U+FFFE and half characters have no normal form.
    private static string Comparable(string path) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(path)).Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC);

    private static string? FlawOfPath(string path)
    {
        if (path.Length is 0 or > LongestPath || path[0] == '/')
        {
            return "is empty, too long or absolute";
        }

        foreach (var part in path.Split('/'))
        {
            if (part is "" or "." or "..")
            {
                return "has an empty part, '.' or '..'";
            }

            if (part.AsSpan().ContainsAny(Unsafe) || part.Any(char.IsControl) || part[^1] is '.' or ' ')
            {
                return "has a character that some systems refuse, or a part that ends with a dot or blank";
            }

            if (Encoding.UTF8.GetByteCount(part) > LongestPart || Reserved.Contains(part.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase))
            {
                return "has a part that is too long or a name that Windows reserves";
            }
        }

        return null;
    }

    private static string? FlawOfText(byte[] bytes)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            return $"is no valid UTF-8 at byte {e.Index}";
        }
    }
}
