using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>Renders items with a named format. Small files are made in memory and staged only when they are new.</summary>
internal sealed class Outputs(Func<string, JsonElement?, CancellationToken, Task<IOutputFormat>> format, IStaging staging) : IOutputs
{
    private const int SmallFile = 256 << 10;

    public async IAsyncEnumerable<RenderedFile> RenderAsync(OutputRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var renderer = await format(request.Format, request.Options, cancellationToken);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var file in renderer.RenderAsync(request.Render, cancellationToken))
        {
            var path = SafePath.Check(file.Path);
            if (!seen.Add(path))
            {
                throw new PluginException(ErrorKind.Unexpected, $"The format '{request.Format}' makes the file '{path}' twice.");
            }

            var known = request.Known?.GetValueOrDefault(path);
            var sameKey = file.ContentKey is not null && string.Equals(known?.ContentKey, file.ContentKey, StringComparison.Ordinal);
            var content = sameKey && known?.Content is { } before ? before : await StageAsync(file, known, cancellationToken);
            yield return new RenderedFile { Path = path, Content = content, MediaType = file.MediaType, Items = file.Items, ContentKey = file.ContentKey };
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
