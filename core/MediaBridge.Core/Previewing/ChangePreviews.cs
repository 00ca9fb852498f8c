using System.Text;
using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Previewing;

/// <summary>Shows what a change would write: the text of a new file, the differing lines of a changed one, the size of anything else; of a new item, what is known of it.</summary>
internal sealed class ChangePreviews(StagingArea staging)
{
    private const int LargestText = 512 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The first lines of a change's preview; empty when it writes no bytes.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(ChangeRow row, int most, CancellationToken cancellationToken)
    {
        var change = row.Change;
        if (change is { Kind: ChangeKind.Create, Content: null, Facet: null, Do: { } whole })
        {
            return [.. ItemPreview.Lines(whole.Item).Take(most)];
        }

        if (change is { Content: null, Overwritten: null } || change.Kind is ChangeKind.Unchanged or ChangeKind.Skip)
        {
            return [];
        }

        var after = change.Kind == ChangeKind.Delete ? "" : await TextAsync(change.Content, cancellationToken);
        var before = await TextAsync(change.Overwritten, cancellationToken);
        if (after is null || before is null)
        {
            return [Sizes(change)];
        }

        var lines = TextDiff.Lines(before, after).ToList();
        return lines.Count <= most ? lines : [.. lines.Take(most), $"… and {lines.Count - most} more lines"];
    }

    private static string Sizes(PlannedChange change)
        => (change.Overwritten?.Length, change.Content?.Length) switch
        {
            (null, { } made) => $"{made} bytes",
            ({ } old, null) => $"{old} bytes go",
            var (old, made) => $"{old} bytes become {made}",
        };

    /// <summary>The content as text; empty for none, null if it is no text or too large.</summary>
    private async Task<string?> TextAsync(StagedContent? wanted, CancellationToken cancellationToken)
    {
        if (wanted is not { } content)
        {
            return "";
        }

        if (content.Length > LargestText || staging.Open(content) is not { } stream)
        {
            return null;
        }

        await using (stream)
        {
            var bytes = new byte[content.Length];
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            try
            {
                return bytes.Contains((byte)0) ? null : Strict.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }
}
