using System.Globalization;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Imdb.Dataset;

/// <summary>Brings IMDb's files into a folder: those that are missing, and once a day those that IMDb has made anew.</summary>
internal sealed class DatasetDownload(string folder, PluginServices services)
{
    private const string Checked = "dataset.checked";
    private static readonly TimeSpan Each = TimeSpan.FromDays(1);

    /// <summary>Downloads what is wanted. Where IMDb cannot be reached, what is there stays in use.</summary>
    /// <exception cref="PluginException">IMDb cannot be reached, and there is nothing to use.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = services.Clock.GetUtcNow();
        var there = DatasetFiles.Of(folder).Path(DatasetFiles.Basics) is not null;
        if (there && DateTimeOffset.TryParse(await services.State.GetAsync(Checked, cancellationToken), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var last) && now - last < Each)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        try
        {
            foreach (var name in DatasetFiles.Names)
            {
                await UpdateAsync($"{name}.tsv.gz", cancellationToken);
            }
        }
        catch (PluginException e) when (there && e.Error.Kind is not ErrorKind.Configuration)
        {
            services.Log.LogWarning("IMDb's data sets could not be downloaded, those that are there stay in use: {Reason}", e.Message);
            return;
        }

        await services.State.SetAsync(Checked, now.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
    }

    private async Task UpdateAsync(string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name);
        var key = $"dataset.{name}";
        using var request = new HttpRequestMessage(HttpMethod.Head, name).ForEverybody().CacheFor(TimeSpan.Zero);
        using var response = await services.Http(DatasetClient.Service).SendAsync(request, cancellationToken);
        response.EnsureOk();
        var version = string.Create(CultureInfo.InvariantCulture, $"{response.Headers.ETag} {response.Content.Headers.LastModified:O} {response.Content.Headers.ContentLength}");
        if (File.Exists(path) && string.Equals(await services.State.GetAsync(key, cancellationToken), version, StringComparison.Ordinal))
        {
            return;
        }

        services.Report(0, response.Content.Headers.ContentLength, $"downloading {name}");
        var staged = await services.Downloads.GetAsync(new DownloadRequest { Url = response.RequestMessage!.RequestUri! }, cancellationToken);
        await using (var content = await services.Staging.OpenAsync(staged, cancellationToken) ?? throw new PluginException(ErrorKind.Transient, $"{name} was downloaded and is gone again.", "Run again."))
        {
            await PutAsync(content, path, cancellationToken);
        }

        await services.State.SetAsync(key, version, cancellationToken);
    }

    /// <summary>Puts a file in its place at once: nobody sees half of it.</summary>
    private static async Task PutAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await content.CopyToAsync(file, cancellationToken);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
