using System.Globalization;
using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Writes the files of an item, version by version; of the main files first.</summary>
internal sealed class FileRows(WriteTransaction transaction)
{
    public void Write(long id, MediaItem item)
    {
        var ord = 0;
        foreach (var areMain in (ReadOnlySpan<bool>)[true, false])
        {
            for (var number = 0; number < item.Versions?.Count; number++)
            {
                foreach (var file in item.Versions[number].Files)
                {
                    if (file.Role is MediaFile.Main == areMain)
                    {
                        Write(id, item, ord++, number, file);
                    }
                }
            }
        }
    }

    private void Write(long id, MediaItem item, int ord, int number, MediaFile file)
    {
        var version = item.Versions![number];
        var video = file.Streams?.FirstOrDefault(s => s.Kind is MediaStream.Video);
        var release = version.Release ?? item.Release;
        KeepHash(file);
        transaction.Run(
            """
            INSERT INTO files(item, ord, version, label, edition, path, role, part, size, modified, duration, container, resolution, width, height, video_codec, audio_codecs, hdr, source, release_group, hash)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, (SELECT coalesce(nullif(quick, ''), whole) FROM hashes WHERE path=?6 AND size=?9 AND time=?21))
            """,
            id, ord, number, version.Label, version.Edition ?? release?.Edition, file.Path, file.Role, file.Part, file.Length, file.Modified is { } modified ? LibraryStore.Text(modified) : null,
            (long?)file.Duration?.TotalSeconds, file.Container, QueryWords.Resolution(video?.Width, video?.Height) ?? release?.Resolution, video?.Width, video?.Height, Codec(video?.Codec ?? release?.VideoCodec),
            Audio(file) ?? release?.Audio, video?.Hdr ?? release?.Hdr, release?.Source, release?.Group, file.Modified?.UtcTicks);
    }

    /// <summary>Keeps the hash that the source made, so that nobody reads the file again for it.</summary>
    private void KeepHash(MediaFile file)
    {
        if (file is { Hash: { } hash, Length: { } size, Modified: { } modified } && ContentHash.KindOf(hash) is { } isWhole)
        {
            transaction.Run(
                """
                INSERT INTO hashes(path, size, time, quick, whole) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(path) DO UPDATE SET size=excluded.size, time=excluded.time,
                  quick=CASE WHEN excluded.quick='' AND size=excluded.size AND time=excluded.time THEN quick ELSE excluded.quick END,
                  whole=CASE WHEN excluded.whole IS NULL AND size=excluded.size AND time=excluded.time THEN whole ELSE excluded.whole END
                """,
                file.Path, size, modified.UtcTicks, isWhole ? "" : hash, isWhole ? hash : null);
        }
    }

    private static string? Codec(string? codec) => codec is null ? null : QueryWords.Normalise(QueryFields.Codec, TextFold.Words(codec));

    private static string? Audio(MediaFile file)
    {
        var tracks = (file.Streams ?? []).Where(s => s.Kind is MediaStream.Audio && s.Codec is not null).Select(s => s.Channels is { } c ? string.Create(CultureInfo.InvariantCulture, $"{s.Codec} {c:0.#}") : s.Codec!).Distinct(StringComparer.Ordinal).ToList();
        return tracks.Count == 0 ? null : string.Join(", ", tracks);
    }
}
