using System.Text;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>Services for formats with pages: slugs, templates, and pictures that hold their own path.</summary>
internal static class FakeServices
{
    public static FakePluginServices Make()
    {
        var titles = new FakeTitles();
        var downloads = new FakeDownloads();
        return new FakePluginServices
        {
            TitlesOrNull = titles,
            TemplatesOrNull = new HandlebarsTemplates(titles),
            FilesOfItem = _ => new PictureStore(),
            DownloadsOrNull = downloads,
            StagingOrNull = downloads,
        };
    }

    private sealed class PictureStore : IFileStore
    {
        public Task<string?> TagAsync(string path, CancellationToken cancellationToken) => Task.FromResult(path.Contains("gone", StringComparison.Ordinal) ? null : "tag");

        public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken) => Task.FromResult<Stream?>(new MemoryStream(Encoding.UTF8.GetBytes(path)));

        public Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class FakeDownloads : IDownloads, IStaging
    {
        public Task<StagedContent> GetAsync(DownloadRequest request, CancellationToken cancellationToken) => Task.FromResult(new StagedContent(new string('0', 64), 3));

        public Task<Stream?> OpenAsync(StagedContent content, CancellationToken cancellationToken) => Task.FromResult<Stream?>(new MemoryStream([1, 2, 3]));

        public Task<StagedContent> StoreAsync(Stream content, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<StagedContent> StoreAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
