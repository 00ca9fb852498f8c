using System.Runtime.CompilerServices;
using MediaBridge.Sdk;
using SQLitePCL;

namespace MediaBridge.TestPlugins.NativeLibrary;

internal sealed class SqliteSource : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        Batteries_V2.Init();
        yield return new MediaItem { Ids = [new ExternalId("test", "1")], Title = raw.sqlite3_libversion().utf8_to_string() };
        yield return SourceElement.Complete;
    }
}
