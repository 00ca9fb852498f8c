using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>Renders items with a named format. Small files are made in memory and staged only when they are new.</summary>
internal sealed class Outputs(Func<string, JsonElement?, CancellationToken, Task<IOutputFormat>> open, IStaging staging) : IOutputs
{
    private const int SmallFile = 256 << 10;

    public async IAsyncEnumerable<OutputFile> RenderAsync(string format, RenderRequest request, JsonElement? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var renderer = await open(format, options, cancellationToken);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var file in renderer.RenderAsync(request, cancellationToken))
        {
            var path = SafePath.Check(file.Path);
            if (!seen.Add(path))
            {
                throw new PluginException(ErrorKind.Unexpected, $"The format '{format}' makes the file '{path}' twice.");
            }

            var known = request.Known?.GetValueOrDefault(path);
            var sameKey = file.ContentKey is not null && string.Equals(known?.ContentKey, file.ContentKey, StringComparison.Ordinal);
            var content = sameKey && known?.Content is { } before ? before : await TryStageAsync(file, known, request, cancellationToken);
            if (content is { } made)
            {
                yield return file with { Path = path, Content = made };
            }
        }
    }

    /// <summary>A file that cannot be made, such as a picture that is gone, is left out and reported; what stood there before stays.</summary>
    private async Task<StagedContent?> TryStageAsync(OutputFile file, OwnedTarget? known, RenderRequest render, CancellationToken cancellationToken)
    {
        try
        {
            return await StageAsync(file, known, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.NotFound or ErrorKind.ItemRejected or ErrorKind.Transient or ErrorKind.RateLimited && file.Items.Count == 1)
        {
            render.Reject(new MediaItem { Ids = file.Items }, $"{file.Path} could not be made: {e.Error.Message}");
            return known?.Content;
        }
    }

    private async Task<StagedContent> StageAsync(OutputFile file, OwnedTarget? known, CancellationToken cancellationToken)
    {
        await using var gathered = new SpillingStream(SmallFile, staging, cancellationToken);
        await file.WriteAsync(gathered, cancellationToken);
        if (gathered.InMemory is { } bytes)
        {
            var content = new StagedContent(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes.Length);
            if (known?.Content == content)
            {
                return content;
            }
        }

        return await gathered.StageAsync();
    }
}
