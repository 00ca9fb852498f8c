namespace MediaBridge.Sdk.Testing;

/// <content>Files are kept as they were given.</content>
public abstract partial class StoreContract<TPlugin>
{
    private const int LargeLength = 8 * 1024 * 1024;
    private static readonly string[] Nested = ["a/b/c/d.txt", "a/b.txt", "a-b.txt", "a_b.txt", "Amélie (2001)/千と千尋の神隠し.txt", "🎬👩‍🚀/with blanks, 100% & more.txt", "שלום/#1;=+'.txt"];
    private static readonly string[] Outside = ["../kit.txt", "a/../../kit.txt", "a/..", "..", "/kit.txt", "/etc/kit.txt", "..\\kit.txt", "a/./../../kit.txt", "", "a\0b.txt"];
    private static readonly string[] Reserved = ["con", "NUL.txt", "com1.txt", "trailing.", "trailing ", "a:b.txt", "C:kit.txt", "a\\b.txt", "a*b.txt", "a?b.txt", "line\nfeed.txt"];

    /// <summary>What is written is read back byte for byte, also after a restart, and the tag that writing returns stands there.</summary>
    [Check]
    public async Task What_is_written_is_read_back()
    {
        const string Fix = "Keep every byte, and keep them where the next start finds them.";
        var services = NewServices();
        var store = Store(services);
        byte[] binary = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        var tag = await WellAsync("Writing 'kit/binary'", () => store.WriteAsync("kit/binary", new TestContent(binary), null, CancellationToken.None));
        await WriteAsync(store, File, "first");
        await WriteAsync(store, "kit/empty.txt", "");
        var restarted = Store(services);
        if (await ReadAsync(restarted, "kit/binary") is var read && read?.AsSpan().SequenceEqual(binary) != true)
        {
            throw Violation($"256 bytes were written; read back, it is {Short(read)}.", Fix);
        }

        await ExpectAsync(restarted, File, "first", "After a restart", Fix);
        await ExpectAsync(restarted, "kit/empty.txt", "", "After an empty file was written", Fix);
        if (await TagAsync(restarted, "kit/binary") is var stands && !string.Equals(stands, tag, StringComparison.Ordinal))
        {
            throw Violation($"Writing returned the tag '{tag}', and '{stands}' stands there.", "Return the tag that TagAsync gives: the engine takes any other for somebody else's change.");
        }
    }

    /// <summary>What is not there is null, not an error and not an empty file.</summary>
    [Check]
    public async Task What_is_not_there_has_no_tag_and_does_not_open()
    {
        var services = NewServices();
        var store = Store(services);
        const string Fix = "Return null from TagAsync and OpenAsync for what is not there.";
        await ExpectAsync(store, "kit/missing.txt", null, "Though nobody wrote it", Fix);
        await WriteAsync(store, File, "first");
        await ExpectAsync(store, "kit/missing.txt", null, "Though only another file was written", Fix);
        await ExpectAsync(store, "kit", null, "Though it is a folder", Fix);
    }

    /// <summary>A tag stands as long as the bytes do, and changes with them, also if the length is the same and no time has passed.</summary>
    [Check]
    public async Task The_tag_changes_with_the_content()
    {
        var store = Store(NewServices());
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in Enumerable.Range(100, 20).Select(i => $"content {i}"))
        {
            var tag = await WriteAsync(store, File, text);
            if (!string.Equals(await TagAsync(store, File), tag, StringComparison.Ordinal))
            {
                throw Violation($"The tag of unchanged bytes was '{tag}', and now is another.", "Make the tag of what is stored, not of when it is asked for.");
            }

            if (!seen.TryAdd(tag, text))
            {
                throw Violation($"'{seen[tag]}' and '{text}', written one after the other, have the same tag '{tag}'.", "Use a hash, or a version that the service counts: size and time tell quick changes apart only by luck.");
            }
        }
    }

    /// <summary>Folders, letters of all scripts and signs in names are kept, and no two names become one.</summary>
    [Check]
    public async Task Nested_and_foreign_names_are_kept()
    {
        var services = NewServices();
        var store = Store(services);
        foreach (var path in Nested)
        {
            await WriteAsync(store, path, "content of " + path);
        }

        foreach (var path in Nested)
        {
            await ExpectAsync(Store(services), path, "content of " + path, $"After {Nested.Length} files were written", "Escape names for the service one to one; make folders as they are needed.");
        }
    }

    /// <summary>A path that leaves the root, or is none, is refused in every call.</summary>
    [Check]
    public async Task No_path_leaves_the_root()
    {
        var store = Store(NewServices());
        foreach (var path in Outside)
        {
            foreach (var (what, act) in Calls(store, path))
            {
                if (await ErrorAsync(what, act) is var error and not PluginException { Error.Kind: ErrorKind.ItemRejected })
                {
                    throw Violation(
                        $"{what}, a path that is none or leads out of the root: {Told(error)}; an error of kind ItemRejected is expected.", "Refuse paths that are empty, rooted, or hold '\\', a control character, or an empty part, '.' or '..'.", error);
                }
            }
        }
    }

    /// <summary>A name that some systems reserve or change is refused or kept as it is: the file is never found under another.</summary>
    [Check]
    public async Task Reserved_names_are_refused_or_kept_as_they_are()
    {
        foreach (var path in Reserved)
        {
            var store = Store(NewServices());
            var error = await ErrorAsync($"Writing '{path}'", () => store.WriteAsync(path, Content("first"), null, CancellationToken.None));
            if (error is PluginException { Error.Kind: ErrorKind.ItemRejected })
            {
                continue;
            }

            if (error is not null)
            {
                throw Violation($"Writing '{path}': {Told(error)}", "Refuse a name that cannot be kept with a PluginException of kind ItemRejected: that concerns one file, and the run goes on.", error);
            }

            await ExpectAsync(store, path, "first", "After it was written", "Keep the name as it is, or refuse it.");
            foreach (var other in new[] { path.TrimEnd('.', ' '), path.Replace(':', '_'), path.Replace('\\', '/'), path.Replace('*', '_'), path.Replace('?', '_'), path.Replace("\n", "", StringComparison.Ordinal) }.Where(p => p != path))
            {
                await ExpectAsync(store, other, null, $"After '{path}' was written", "Do not change names: two files would become one. Refuse what cannot be kept.");
            }
        }
    }

    /// <summary>Content of any size, of unknown length and in odd pieces, goes through; it is not collected in memory.</summary>
    [Check]
    public async Task Large_content_is_streamed()
    {
        var bytes = new byte[LargeLength];
        new Random(1).NextBytes(bytes);
        var store = Store(NewServices());
        var content = new TestContent(bytes);
        await WellAsync("Writing a large file of unknown length", () => store.WriteAsync("kit/large.bin", content, null, CancellationToken.None));
        if (content.IsCollected || content.LargestBuffer >= LargeLength)
        {
            throw Violation(
                $"Content of {LargeLength / 1024 / 1024} MB was {(content.IsCollected ? "copied into a MemoryStream" : "read into one buffer")}.", "Copy it to where it goes piece by piece, such as with StreamContent or CopyToAsync: films have 80 GB.");
        }

        if (await ReadAsync(store, "kit/large.bin") is var read && read?.AsSpan().SequenceEqual(bytes) != true)
        {
            throw Violation($"{LargeLength} bytes were written in odd pieces; {read?.Length ?? 0} came back{(read?.Length == LargeLength ? " and differ" : "")}.", "Read until ReadAsync returns 0: a read may give less than was asked for.");
        }
    }

    private static IEnumerable<(string What, Func<Task> Act)> Calls(IFileStore store, string path)
    {
        var shown = path.Replace("\0", "\\0", StringComparison.Ordinal);
        yield return ($"Asking for the tag of '{shown}'", () => store.TagAsync(path, CancellationToken.None));
        yield return ($"Opening '{shown}'", async () => await ((await store.OpenAsync(path, CancellationToken.None))?.DisposeAsync() ?? ValueTask.CompletedTask));
        yield return ($"Writing '{shown}'", () => store.WriteAsync(path, Content("first"), null, CancellationToken.None));
        yield return ($"Deleting '{shown}'", () => store.DeleteAsync(path, null, CancellationToken.None));
    }
}
