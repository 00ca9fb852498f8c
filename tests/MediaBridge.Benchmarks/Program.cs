using System.Globalization;
using MediaBridge.Benchmarks.Commands;
using MediaBridge.Benchmarks.Killing;
using MediaBridge.Benchmarks.Names;
using MediaBridge.Benchmarks.Ratings;

return args switch
{
    ["engine", var items] => await EngineCommand.RunAsync(Number(items)),
    ["kill", var items, var step] => await KillCommand.RunAsync(Number(items), Number(step)),
    ["kill-run", var folder, var before] => await KillRun.RunAsync(folder, Number(before)),
    ["ratings", var ratings, var seed] => await RatingsCommand.RunAsync(Number(ratings), Number(seed)),
    ["ratings-run", var data, var pipeline, var before, var hours] => await RatingsRun.RunAsync(data, pipeline, Number(before), TimeSpan.FromHours(Number(hours))),
    ["nfo", var folder] => await NfoCommand.RunAsync(folder),
    ["fuzz", "nfo", var count, var seed] => NfoFuzzCommand.Run(Number(count), Number(seed)),
    ["filmaffinity", var folder] => await FilmAffinityCommand.RunAsync(folder),
    ["filmaffinity-pages", var count] => FilmAffinityCommand.Measure(Number(count)),
    ["requests", var specification, var requests, .. var allowed] => RequestsCommand.Run(specification, requests, allowed),
    ["tmdb-lookups", var films, var seed] => await TmdbLookupsCommand.RunAsync(Number(films), Number(seed)),
    ["tmdb", var folder] => await TmdbCommand.RunAsync(folder),
    ["imdb", var folder] => await ImdbCommand.RunAsync(folder),
    ["tables", var folder] => await TablesCommand.RunAsync(folder),
    ["match-corpus", var folder, .. var more] when more.Length <= 3 => MatchCorpusCommand.Run(folder, NumberOr(more, 0, 100_000), NumberOr(more, 1, 2_000), NumberOr(more, 2, 1)),
    ["match", var folder] => await MatchCommand.RunAsync(folder, withPeers: false),
    ["match", var folder, "peers"] => await MatchCommand.RunAsync(folder, withPeers: true),
    ["matching", var folder] => await MatchingCommand.RunAsync(folder),
    ["names", var path] => await NamesCommand.RunAsync(path, withPeer: false),
    ["names", var path, "peer"] => await NamesCommand.RunAsync(path, withPeer: true),
    ["names-variations", var folder] => NameVariationsCommand.Run(folder, shown: null),
    ["names-variations", var folder, var shown] => NameVariationsCommand.Run(folder, shown),
    ["fuzz", "names", var count, var seed] => NameFuzz.Run(Number(count), Number(seed)),
    ["library-db", var items] => await LibraryDbCommand.RunAsync(Number(items), kept: null),
    ["library-db", var items, var folder] => await LibraryDbCommand.RunAsync(Number(items), folder),
    ["library-kill-run", var folder, var before] => await LibraryKillRun.RunAsync(folder, Number(before)),
    ["library", var folders, var sinks] => await LibraryCommand.RunAsync(Number(folders), sinks),
    ["library-tree", var folder, var folders] => LibraryCommand.Make(folder, Number(folders)),
    ["library-run", var folder, var sinks] => await LibraryCommand.RunOnceAsync(folder, sinks),
    ["organize", var films] => await OrganizeCommand.RunAsync(Number(films)),
    ["films", var count] => await FilmsCommand.RunAsync(Number(count)),
    ["coverage", var folder, var percent] => CoverageCommand.Run(folder, Number(percent)),
    ["cache", var keys] => await CacheCommand.RunAsync(Number(keys)),
    ["serve", var kilobytes] => await ServeCommand.RunAsync(Number(kilobytes)),
    ["downloads", var files, var kilobytes] => await DownloadsCommand.RunAsync(Number(files), Number(kilobytes)),
    _ => Usage(),
};

static int NumberOr(string[] more, int place, int otherwise) => more.Length > place ? Number(more[place]) : otherwise;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("""
        engine ITEMS     a whole run with its journal, items to jsonl, then with one change an item, beside its floor
        cache KEYS       hits in memory and on disk, and a burst for one key, beside Microsoft.Extensions.Caching.Memory
        downloads N KB   that many files of that size from a local server, beside curl --parallel
        kill ITEMS STEP  a run killed before every STEP-th commit of its journal, and run again
        ratings COUNT SEED   that many ratings from a local FilmAffinity to a local IMDb, with kills and lost sessions on the way
        imdb FOLDER      reads IMDb's files below a folder: kind, and what each row is
        fuzz nfo N SEED  reads, checks, mends and updates N damaged NFO files; the same seed gives the same files
        nfo FOLDER       reads every NFO below a folder: what is in it, or why it was refused; mends, updates and writes each
        filmaffinity FOLDER       reads every page of FilmAffinity in a folder, beside what is expected of it
        filmaffinity-pages COUNT  parses that many pages of each of its layouts: pages a second
        tmdb FOLDER      lets the plugin read recorded answers of TMDB and exports of the site below a folder
        tmdb-lookups COUNT SEED   that many films looked up at a local TMDB that limits and refuses: pace kept, each asked once, again, offline
        requests SPECIFICATION FILE [ALLOWED...]   holds the requests of a file against an OpenAPI file: paths, parameters, allowed values; but for parameters or operations that are allowed
        tables FOLDER    reads every CSV file below a folder: items, scale, remarks, whether it was refused
        match-corpus FOLDER [TITLES] [QUESTIONS] [SEED]   invents data sets in IMDb's form, and questions with known answers
        match FOLDER [peers]   builds the index of a corpus of data sets, asks its questions, and judges answers, time and size
        matching FOLDER  scores the queries of a corpus with known answers: what is strong, and what of it is wrong
        names FILE       reads the names in a file, one a line: names a second, and the first call
        names FOLDER [peer]   scores against a folder of expectations (guessit, Radarr, Sonarr) by set and field, dev and held out; beside guessit
        names-variations FOLDER [WAY]   writes the names for development of a folder of expectations in other ways that say the same: how many are still read right; lists what is wrong in one way
        fuzz names N SEED     reads that many invented and damaged names: none may throw, hang or differ when read again
        library-tree FOLDER COUNT   makes that many folders of films and series, to look at or to scan by hand
        library COUNT SINKS   the films pipeline over that many folders, each run in a process of its own: first, unchanged, one NFO touched; SINKS: quick (database), pages (database and pages), files (site, pages, table, lines)
        organize COUNT   renames that many films with what belongs to them, plans again, and undoes it, beside the bare renames
        library-db COUNT [FOLDER]   a library of that many items: items written a second, searches of every kind, statistics, size; in FOLDER it stays, and is measured again without being made
        coverage FOLDER PERCENT   adds up the coverage reports below a folder; fails if an assembly has less
        films COUNT      makes that many film folders and reads them: in full, again unchanged, again with one NFO touched
        """);
    return 2;
}
