namespace MediaBridge.Sdk.Testing;

/// <content>Nobody's change is overwritten unseen, and nothing is half-written.</content>
public abstract partial class StoreContract<TPlugin>
{
    private const int Writers = 8;
    private const int Rounds = 4;

    /// <summary>A write that expects a tag happens only where that tag stands.</summary>
    [Check]
    public async Task A_write_expects_its_tag()
    {
        const string Fix = "Compare the tag, or send it as If-Match, and throw a PluginException of kind Conflict before anything changes.";
        var store = Store(NewServices());
        var first = await WriteAsync(store, File, "first");
        await WriteAsync(store, File, "by somebody else");
        await ExpectConflictAsync("Writing over somebody else's change", () => store.WriteAsync(File, Content("mine"), first, CancellationToken.None), Fix);
        await ExpectAsync(store, File, "by somebody else", "After a write was refused", Fix);
        await ExpectConflictAsync("Writing what somebody deleted", () => store.WriteAsync("kit/gone.txt", Content("mine"), first, CancellationToken.None), Fix);
        await ExpectAsync(store, "kit/gone.txt", null, "After a write was refused", Fix);
        var second = await TagAsync(store, File);
        await WriteAsync(store, File, "mine", second);
        await ExpectAsync(store, File, "mine", "After a write with the tag that stands there", "Write where the expected tag stands.");
    }

    /// <summary>A write that expects nothing to be there does not overwrite; one that expects anything does.</summary>
    [Check]
    public async Task Nothing_is_overwritten_where_nothing_must_stand()
    {
        const string Fix = "An empty expectedTag means that nothing must be there (If-None-Match: *), null that anything may.";
        var store = Store(NewServices());
        await WriteAsync(store, File, "first", "");
        await ExpectAsync(store, File, "first", "After a write where nothing was", Fix);
        await ExpectConflictAsync("Writing where something is and nothing must be", () => store.WriteAsync(File, Content("second"), "", CancellationToken.None), Fix);
        await ExpectAsync(store, File, "first", "After a write was refused", Fix);
        await WriteAsync(store, File, "third");
        await ExpectAsync(store, File, "third", "After a write where anything may be", Fix);
    }

    /// <summary>What is deleted is gone, and nothing else is.</summary>
    [Check]
    public async Task What_is_deleted_is_gone_and_its_neighbours_stay()
    {
        var store = Store(NewServices());
        string[] others = ["kit/file.txt2", "kit/other.txt", "kit.txt", "kit/file/inner.txt"];
        foreach (var other in others)
        {
            await WriteAsync(store, other, "other");
        }

        var tag = await WriteAsync(store, File, "first");
        await WellAsync($"Deleting '{File}'", () => Done(store.DeleteAsync(File, tag, CancellationToken.None)));
        await ExpectAsync(store, File, null, "After it was deleted", "Delete the file.");
        foreach (var other in others)
        {
            await ExpectAsync(store, other, "other", $"After '{File}' was deleted", "Delete this one file, and folders only if they are empty.");
        }

        await WriteAsync(store, File, "again", "");
        await ExpectAsync(store, File, "again", "Written again after it was deleted", "Deleting leaves nothing behind.");
    }

    /// <summary>Deleting what is not there is done already.</summary>
    [Check]
    public async Task Deleting_what_is_not_there_does_nothing()
    {
        var store = Store(NewServices());
        foreach (var tag in new[] { null, "kit-tag" })
        {
            if (await ErrorAsync("Deleting what is not there", () => store.DeleteAsync("kit/missing.txt", tag, CancellationToken.None)) is { } error)
            {
                throw Violation($"Deleting what is not there, with the tag {tag ?? "null"}: {Told(error)}", "Do nothing then: a deletion whose result was lost is sent again.", error);
            }
        }

        await ExpectAsync(store, "kit/missing.txt", null, "After it was deleted", "Do nothing.");
    }

    /// <summary>A deletion that expects a tag deletes nobody else's change.</summary>
    [Check]
    public async Task A_deletion_expects_its_tag()
    {
        const string Fix = "Compare the tag, or send it as If-Match, and throw a PluginException of kind Conflict.";
        var store = Store(NewServices());
        var first = await WriteAsync(store, File, "first");
        await WriteAsync(store, File, "by somebody else");
        await ExpectConflictAsync("Deleting somebody else's change", () => store.DeleteAsync(File, first, CancellationToken.None), Fix);
        await ExpectAsync(store, File, "by somebody else", "After a deletion was refused", Fix);
        await WellAsync("Deleting whatever is there", () => Done(store.DeleteAsync(File, null, CancellationToken.None)));
        await ExpectAsync(store, File, null, "After a deletion that expects no tag", "Null means that anything may stand there.");
    }

    /// <summary>Content that breaks off leaves what was there, or nothing.</summary>
    [Check]
    public async Task Content_that_breaks_off_leaves_what_was_there()
    {
        const string Fix = "Write to a temporary file and rename it, or let the service take the whole or nothing; and pass the error on.";
        var store = Store(NewServices());
        var tag = await WriteAsync(store, File, "first");
        foreach (var path in new[] { File, "kit/new.txt" })
        {
            var broken = new TestContent(new byte[100_000]) { BeforePiece = (given, _) => given < 50_000 ? Task.CompletedTask : throw new IOException("the kit broke the connection") };
            if (await ErrorAsync($"Writing '{path}'", () => store.WriteAsync(path, broken, null, CancellationToken.None)) is null)
            {
                throw Violation($"The content of '{path}' broke off, and no error was thrown.", Fix);
            }
        }

        await ExpectAsync(store, File, "first", "After the content of a write broke off", Fix);
        await ExpectAsync(store, "kit/new.txt", null, "After the content of a write broke off", Fix);
        if (!string.Equals(await TagAsync(store, File), tag, StringComparison.Ordinal))
        {
            throw Violation("After the content of a write broke off, the file has another tag.", Fix);
        }
    }

    /// <summary>A write that is cancelled changes nothing, before it begins and in the midst of its content.</summary>
    [Check]
    public async Task Cancelling_leaves_what_was_there()
    {
        const string Fix = "Pass the token on, begin with `cancellationToken.ThrowIfCancellationRequested()`, and look at it once more before the file is replaced.";
        var store = Store(NewServices());
        await WriteAsync(store, File, "first");
        using var before = new CancellationTokenSource();
        await before.CancelAsync();
        await ExpectCancelledAsync("A write that was cancelled before it began", () => store.WriteAsync(File, Content("second"), null, before.Token));
        await ExpectCancelledAsync("A deletion that was cancelled before it began", () => store.DeleteAsync(File, null, before.Token));
        using var during = new CancellationTokenSource();
        var content = new TestContent(new byte[50_000]) { BeforePiece = (given, _) => given > 0 ? during.CancelAsync() : Task.CompletedTask };
        await ExpectCancelledAsync("A write that was cancelled in the midst of its content", () => store.WriteAsync(File, content, null, during.Token));
        await ExpectAsync(store, File, "first", "After a write was cancelled", Fix);

        async Task ExpectCancelledAsync(string what, Func<Task> act)
        {
            if (await ErrorAsync(what, act) is var error and not OperationCanceledException)
            {
                throw Violation($"{what}: {Told(error)}; an OperationCanceledException is expected.", Fix, error);
            }
        }
    }

    /// <summary>Of those who write to one place at once, expecting the same tag, one wins and the others are told.</summary>
    [Check]
    public async Task Of_writers_at_once_one_wins()
    {
        const string Fix = "Compare the tag and replace the file in one step, after the content has come: under a lock, or with the service's If-Match.";
        var services = NewServices();
        var store = Store(services);
        var tag = await WriteAsync(store, File, "first");
        for (var round = 0; round < Rounds; round++)
        {
            var begun = 0;
            var turn = round; // the first is slow
            var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var errors = await LimitAsync(Task.WhenAll(Enumerable.Range(0, Writers).Select(i => ErrorAsync("Writing at once", () => store.WriteAsync(File, Writer(i), tag, CancellationToken.None)))), "Writing at once");
            var winners = errors.Index().Where(e => e.Item is null).Select(e => e.Index).ToList();
            if (winners.Count != 1)
            {
                throw Violation($"{Writers} wrote at once, each over the same bytes, and {winners.Count} were told that they did: {string.Join("; ", errors.Select(Told).Distinct(StringComparer.Ordinal))}.", Fix);
            }

            if (errors.FirstOrDefault(e => e is not (null or PluginException { Error.Kind: ErrorKind.Conflict })) is { } other)
            {
                throw Violation($"One who came too late: {Told(other)}; an error of kind Conflict is expected.", Fix, other);
            }

            await ExpectAsync(store, File, Text(winners[0], round), "After several wrote at once", Fix);
            tag = await TagAsync(store, File);

            // Nobody writes what stands there: it may have the same tag.
            TestContent Writer(int number) => new(Bytes(Text(number, turn)))
            {
                // All hold their content back until all have begun; a store that lets in one at a time is not waited for.
                BeforePiece = async (given, ct) =>
                {
                    if (turn > 0 || given > 0)
                    {
                        return;
                    }

                    if (Interlocked.Increment(ref begun) == Writers)
                    {
                        all.TrySetResult();
                    }

                    await Task.WhenAny(all.Task, Task.Delay(TimeSpan.FromMilliseconds(500), ct));
                },
            };
        }
    }

    /// <summary>Different files are written, read and deleted at once, also in one folder.</summary>
    [Check]
    public async Task Different_files_can_be_written_and_deleted_at_once()
    {
        var store = Store(NewServices());
        for (var round = 0; round < 10; round++)
        {
            var now = round;
            var errors = await LimitAsync(Task.WhenAll(Enumerable.Range(0, Writers).Select(i => ErrorAsync("Writing at once", async () =>
            {
                await store.WriteAsync($"folder/in/{i}.txt", Content($"{now}"), null, CancellationToken.None);
                if (i % 2 == 0)
                {
                    await store.DeleteAsync($"folder/in/{i}.txt", null, CancellationToken.None);
                }
            }))), "Writing at once");
            if (errors.FirstOrDefault(e => e is not null) is { } error)
            {
                throw Violation($"{Writers} wrote and deleted different files at once: {Told(error)}", "Share nothing between calls; a folder may come and go between two of your steps.", error);
            }

            for (var i = 0; i < Writers; i++)
            {
                await ExpectAsync(store, $"folder/in/{i}.txt", i % 2 == 0 ? null : $"{now}", "After several were written and deleted at once", "Share nothing between calls.");
                await WellAsync("Deleting", () => Done(store.DeleteAsync($"folder/in/{i}.txt", null, CancellationToken.None)));
            }
        }
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    private async Task ExpectConflictAsync(string what, Func<Task> act, string fix)
    {
        if (await ErrorAsync(what, act) is var error and not PluginException { Error.Kind: ErrorKind.Conflict })
        {
            throw Violation($"{what}: {Told(error)}; an error of kind Conflict is expected.", fix, error);
        }
    }

    private static string Text(int writer, int round) => $"by writer {writer} of {round}";
}
