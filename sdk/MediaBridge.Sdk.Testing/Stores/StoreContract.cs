using System.Text;

namespace MediaBridge.Sdk.Testing;

/// <summary>The contract of stores. Derive from it, name the component, say where it stores, and every check runs.</summary>
/// <typeparam name="TPlugin">The plugin's entry.</typeparam>
/// <remarks>
/// Each check begins with an empty store: give a fresh folder in <c>OptionsFor</c> (<c>new { folder = services.Folder }</c>), or serve an
/// empty place in <c>Arrange</c>. A store that a source brings along is read-only; the contract of sources checks it.
/// </remarks>
public abstract partial class StoreContract<TPlugin> : ComponentContract<TPlugin>
    where TPlugin : IPlugin, new()
{
    private const string File = "kit/file.txt";

    private protected sealed override ComponentKind Kind => ComponentKind.Store;

    private protected IFileStore Store(TestServices services) => Create<IFileStore>(services);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static TestContent Content(string text) => new(Bytes(text));

    private static string Short(byte[]? bytes)
    {
        var text = bytes is null ? "nothing" : $"{bytes.Length} bytes, '{Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(60, bytes.Length)))}'";
        return text;
    }

    private static string Told(Exception? error) => error switch
    {
        null => "nothing was thrown",
        PluginException known => $"an error of kind {known.Error.Kind} was thrown: {known.Message}",
        _ => $"{error.GetType().Name} was thrown: {error.Message}",
    };

    /// <summary>Does something that must go well.</summary>
    private async Task<T> WellAsync<T>(string what, Func<Task<T>> act)
    {
        try
        {
            return await LimitAsync(Task.Run(act), what);
        }
        catch (Exception e) when (e is not ContractException)
        {
            throw Violation($"{what} threw {e.GetType().Name}: {e.Message}", "Correct the store, or what Arrange and OptionsFor build.", e);
        }
    }

    /// <summary>Does something that may fail, and says how it did.</summary>
    private async Task<Exception?> ErrorAsync(string what, Func<Task> act)
    {
        try
        {
            return await LimitAsync(
                Task.Run(async () =>
                {
                    await act();
                    return (Exception?)null;
                }),
                what);
        }
        catch (Exception e) when (e is not ContractException)
        {
            return e;
        }
    }

    private Task<string> WriteAsync(IFileStore store, string path, string text, string? expectedTag = null)
        => WellAsync($"Writing '{path}'", () => store.WriteAsync(path, Content(text), expectedTag, CancellationToken.None));

    private Task<string?> TagAsync(IFileStore store, string path) => WellAsync($"Asking for the tag of '{path}'", () => store.TagAsync(path, CancellationToken.None));

    private Task<byte[]?> ReadAsync(IFileStore store, string path) => WellAsync($"Opening '{path}'", async () =>
    {
        await using var stream = await store.OpenAsync(path, CancellationToken.None);
        if (stream is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    });

    private async Task ExpectAsync(IFileStore store, string path, string? text, string when, string fix)
    {
        var found = await ReadAsync(store, path);
        if (!(text is null ? found is null : found is not null && found.AsSpan().SequenceEqual(Bytes(text))))
        {
            throw Violation($"{when}, '{path}' holds {Short(found)}; expected was {(text is null ? "nothing" : $"'{text}'")}.", fix);
        }

        var tag = await TagAsync(store, path);
        if (tag is null != text is null)
        {
            throw Violation($"{when}, '{path}' {(text is null ? $"has the tag '{tag}', though it does not open" : "opens, and has no tag")}.", fix);
        }
    }
}
