using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>Flaws of the stream as a whole.</summary>
internal static class ShelfFlaws
{
    /// <summary>Whether a flaw takes an error of a kind for an empty page.</summary>
    public static bool Swallows(string flaw, ErrorKind kind) => flaw switch
    {
        "swallows 401" => kind == ErrorKind.Authentication,
        "swallows 404" => kind == ErrorKind.NotFound,
        "swallows 500" => kind == ErrorKind.Transient,
        "swallows half answers" => kind is ErrorKind.Transient,
        "swallows web pages" => kind == ErrorKind.ServiceChanged,
        _ => false,
    };

    /// <summary>The stream with its flaw.</summary>
    public static IAsyncEnumerable<SourceElement> Of(string flaw, IAsyncEnumerable<SourceElement> right, CancellationToken cancellationToken) => flaw switch
    {
        "never ends" => right.Where(e => !e.IsEnd),
        "goes on after the end" => right.Append(Testing.Some.Film()),
        "reads all first" => AllFirstAsync(right),
        "swallows the cancellation" => UntilCancelledAsync(right, cancellationToken),
        _ => right,
    };

    private static async IAsyncEnumerable<SourceElement> AllFirstAsync(IAsyncEnumerable<SourceElement> right)
    {
        foreach (var element in await right.ToListAsync())
        {
            yield return element;
        }
    }

    private static async IAsyncEnumerable<SourceElement> UntilCancelledAsync(IAsyncEnumerable<SourceElement> right, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var elements = right.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var isEnd = false;
            try
            {
                isEnd = !await elements.MoveNextAsync();
            }
            catch (OperationCanceledException)
            {
                isEnd = true;
            }

            if (isEnd)
            {
                yield break;
            }

            yield return elements.Current;
        }
    }
}
