using System.Runtime.CompilerServices;
using MediaBridge.Sdk;
using Newtonsoft.Json;

namespace MediaBridge.TestPlugins.NewtonsoftTwelve;

internal sealed class JsonSource(Options options) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return new MediaItem
        {
            Ids = [new ExternalId("test", "1")],
            Title = JsonConvert.SerializeObject(new { options.Word }),
            Note = typeof(JsonConvert).Assembly.GetName().Version!.ToString(),
        };
        yield return SourceElement.Complete;
    }
}
