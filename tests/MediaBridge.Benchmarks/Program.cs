using MediaBridge.Benchmarks.Commands;

return args switch
{
    ["nfo", var folder] => await NfoCommand.RunAsync(folder),
    ["names", var file] => NamesCommand.Run(file),
    ["films", var count] => await FilmsCommand.RunAsync(int.Parse(count)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        nfo FOLDER     reads every NFO below a folder: kind, title, ids, remarks, whether it threw
        names FILE     reads the names in a file, one a line: names a second, and each result with --show
        films COUNT    makes that many film folders and reads them: in full, again unchanged, again with one NFO touched
        """);
    return 2;
}
