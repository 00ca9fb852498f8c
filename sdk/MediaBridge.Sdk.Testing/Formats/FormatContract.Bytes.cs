using System.Globalization;
using System.Text;

namespace MediaBridge.Sdk.Testing;

/// <content>Equal items give equal bytes, anywhere and at any time.</content>
public abstract partial class FormatContract<TPlugin>
{
    /// <summary>Equal items give equal files with equal bytes, also from another instance.</summary>
    [Check]
    public async Task The_same_items_give_the_same_bytes()
    {
        if (RenderedOutput.Difference(await RenderWellAsync(Everything), await RenderWellAsync(Everything)) is { } difference)
        {
            throw Violation($"Rendered a second time, {difference}", "Use no hash order, no chance and no counter: unchanged files must not be written again.");
        }
    }

    /// <summary>The culture of the machine changes nothing.</summary>
    [Check]
    public async Task No_culture_changes_a_byte()
    {
        var expected = await Machines.InCultureAsync("", () => RenderWellAsync(Everything));
        foreach (var name in Machines.Cultures)
        {
            if (RenderedOutput.Difference(expected, await Machines.InCultureAsync(name, () => RenderWellAsync(Everything))) is { } difference)
            {
                throw Violation($"In the culture {name}, {difference}", "Write numbers and dates with CultureInfo.InvariantCulture, compare ordinally, and change case with ToLowerInvariant.");
            }
        }
    }

    /// <summary>The time zone of the machine changes nothing.</summary>
    [Check]
    public async Task No_time_zone_changes_a_byte()
    {
        RenderedOutput? expected = null;
        foreach (var zone in Machines.Zones)
        {
            var output = await Machines.InZoneAsync(zone, () => RenderWellAsync(Everything));
            if (expected is not null && RenderedOutput.Difference(expected, output) is { } difference)
            {
                throw Violation($"In the time zone {zone}, {difference}", "Write instants in UTC or with their own offset; never call ToLocalTime.");
            }

            expected ??= output;
        }
    }

    /// <summary>No clock, no run, no folder of this machine shows up in the bytes.</summary>
    [Check]
    public async Task No_clock_and_no_place_is_in_the_bytes()
    {
        var expected = await RenderWellAsync(NewServices(), Everything);
        var later = await RenderWellAsync(NewServices(new DateTimeOffset(2031, 7, 8, 9, 10, 11, TimeSpan.Zero)), Everything);
        if (RenderedOutput.Difference(expected, later) is { } difference)
        {
            throw Violation($"Five years later, {difference}", "Write no time but those of the items: every run would write every file again.");
        }

        var today = DateTimeOffset.UtcNow;
        string[] traces = [.. new[] { -1, 0, 1 }.Select(d => today.AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), Environment.CurrentDirectory, AppContext.BaseDirectory.TrimEnd('/', '\\')];
        foreach (var (file, bytes) in expected.Files.Where(f => RenderedOutput.IsText(f.File)))
        {
            var text = Encoding.UTF8.GetString(bytes);
            if (traces.FirstOrDefault(t => t.Length > 3 && text.Contains(t, StringComparison.Ordinal)) is { } trace)
            {
                throw Violation($"'{trace}', the real date or a folder of this machine, is in '{file.Path}': {Leaks.Near(text, trace)}", "Write nothing but what the items and options say.");
            }
        }
    }

    /// <summary>A file is written as often as somebody asks, with the same bytes.</summary>
    [Check]
    public async Task A_file_can_be_written_twice()
    {
        var items = Everything;
        var request = new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count };
        await foreach (var file in Format(NewServices()).RenderAsync(request, CancellationToken.None))
        {
            var (first, second) = (await BytesAsync(file), await BytesAsync(file));
            if (!first.AsSpan().SequenceEqual(second))
            {
                throw Violation($"'{file.Path}' was written twice: first {first.Length} bytes, then {(second.Length == first.Length ? "others" : second.Length.ToString(CultureInfo.InvariantCulture))}.", "Begin anew in each call of WriteAsync: a write that failed is tried again.");
            }
        }

        static async Task<byte[]> BytesAsync(OutputFile file)
        {
            using var bytes = new MemoryStream();
            await file.WriteAsync(bytes, CancellationToken.None);
            return bytes.ToArray();
        }
    }

    /// <summary>A content key is another exactly when the bytes are.</summary>
    [Check]
    public async Task A_content_key_changes_exactly_when_the_bytes_do()
    {
        var services = NewServices();
        var before = await RenderWellAsync(services, Everything);
        if (before.Files.All(f => f.File.ContentKey is null))
        {
            throw NotApplicable("no file has a content key");
        }

        var again = await RenderWellAsync(services, Everything);
        Compare(before, again);
        if (!ChangeContent(services))
        {
            throw Violation("Files have content keys, and the fixture does not say how their content changes.", "Override ChangeContent: change, for example, the picture in the store that the format copies.");
        }

        var after = await RenderWellAsync(services, Everything);
        Compare(before, after);
        if (RenderedOutput.Difference(before, after) is null)
        {
            throw Violation("ChangeContent changed no byte of any file.", "Change in it what a file with a content key is made of.");
        }

        static void Compare(RenderedOutput left, RenderedOutput right)
        {
            var old = left.Files.ToDictionary(f => f.File.Path, StringComparer.Ordinal);
            foreach (var (file, bytes) in right.Files.Where(f => f.File.ContentKey is not null && old.ContainsKey(f.File.Path)))
            {
                var isSame = bytes.AsSpan().SequenceEqual(old[file.Path].Bytes);
                var hasSameKey = string.Equals(file.ContentKey, old[file.Path].File.ContentKey, StringComparison.Ordinal);
                if (isSame != hasSameKey)
                {
                    throw Violation(
                        $"'{file.Path}' has {(isSame ? "the same" : "other")} bytes, and its content key is {(hasSameKey ? "the same" : "another")}: '{file.ContentKey}'.",
                        "Make the key of what the bytes are made of, such as a store's tag, or leave it null: with the same key the file is not even read.");
                }
            }
        }
    }
}
