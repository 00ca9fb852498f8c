using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Finds subtitle files beside the video and in <c>Subs/</c> below it.</summary>
internal static class SubtitleFinder
{
    public static IReadOnlyList<Subtitle> Find(FilmDraft film, Func<FileEntry, string> path)
    {
        var stems = film.Copies.SelectMany(c => c.Stems).OrderByDescending(s => s.Length).ToList();
        var files = film.Others.Where(f => FileKinds.Of(f.Name) == FileKind.Subtitle).ToList();
        var pictures = files.Where(f => FileKinds.Ending(f.Name) == "sub").Select(f => FileKinds.WithoutEnding(f.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new List<Subtitle>();
        foreach (var file in files)
        {
            // The index of a picture subtitle goes with its .sub file.
            var isIndex = FileKinds.Ending(file.Name) == "idx" && pictures.Contains(FileKinds.WithoutEnding(file.Name));
            if (isIndex || Read(file, film, stems) is not { } name)
            {
                continue;
            }

            found.Add(new Subtitle
            {
                Path = path(file),
                Language = name.Language,
                Format = FileKinds.Ending(file.Name),
                IsForced = name.IsForced,
                IsHearingImpaired = name.IsHearingImpaired,
                IsDefault = name.IsDefault,
                Title = name.Title,
            });
        }

        return found;
    }

    private static SubtitleName? Read(FileEntry file, FilmDraft film, List<string> stems)
    {
        var name = file.Stem;
        foreach (var stem in stems)
        {
            if (name.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && (name.Length == stem.Length || name[stem.Length] is '.' or '-' or '_' or ' ' or '[' or '('))
            {
                var rest = SubtitleName.Read(name[stem.Length..]);

                // "Movie 2.srt" does not belong to "Movie.mkv".
                if (name.Length == stem.Length || name[stem.Length] != ' ' || rest.Title is null)
                {
                    return rest;
                }
            }
        }

        if (!film.IsFolder)
        {
            // "Subs/Show S01E01/2_eng.srt": the folder names the video.
            return file.Folder.Length > 0 ? SubtitleName.Read(name.TrimStart("0123456789_. ".ToCharArray())) : null;
        }

        if (file.Folder.Length > 0)
        {
            var top = file.Name[..file.Name.IndexOf('/', StringComparison.Ordinal)];
            return FolderNames.IsSubtitles(top) || FolderNames.PartOf(top) > 0 ? SubtitleName.Read(name.TrimStart("0123456789_. ".ToCharArray())) : null;
        }

        // "English.srt" right in the film's folder.
        var plain = SubtitleName.Read(name);
        return plain.Language is not null && plain.Title is null ? plain : null;
    }
}
