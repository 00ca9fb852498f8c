using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <summary>Renders items with the formats that a test added; <c>jsonl</c>, one item a line in <c>items.jsonl</c>, is always there.</summary>
public sealed class TestOutputs : IOutputs
{
    private readonly MemoryStaging _staging;
    private readonly ConcurrentDictionary<string, Func<JsonElement?, IOutputFormat>> _formats = new(StringComparer.Ordinal);

    /// <summary>Renders into this staging.</summary>
    public TestOutputs(MemoryStaging staging)
    {
        _staging = staging;
        Use("jsonl", _ => new LinesFormat());
    }

    /// <summary>Adds a format.</summary>
    public TestOutputs Use(string id, Func<JsonElement?, IOutputFormat> create)
    {
        _formats[id] = create;
        return this;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OutputFile> RenderAsync(string format, RenderRequest request, JsonElement? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_formats.TryGetValue(format, out var create))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no format '{format}'.", $"Add it in the test: services.Outputs.Use(\"{format}\", …).");
        }

        await foreach (var file in create(options).RenderAsync(request, cancellationToken))
        {
            yield return file with { Content = await _staging.StoreAsync(file.WriteAsync, cancellationToken) };
        }
    }

    private sealed class LinesFormat : IOutputFormat
    {
        public IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, CancellationToken cancellationToken)
            => new[] { new OutputFile { Path = "items.jsonl", MediaType = "application/jsonl", WriteAsync = (target, ct) => WriteAsync(request, target, ct) } }.ToAsyncEnumerable();

        private static async Task WriteAsync(RenderRequest request, Stream target, CancellationToken cancellationToken)
        {
            await foreach (var item in request.Items.WithCancellation(cancellationToken))
            {
                await target.WriteAsync(item.ToUtf8(), cancellationToken);
                target.WriteByte((byte)'\n');
            }
        }
    }
}
