using System.Globalization;
using MediaBridge.Benchmarks;
using MediaBridge.Benchmarks.Commands;

switch (args)
{
    case ["engine", .. var rest]:
        await EngineBenchmark.RunAsync(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 200_000);
        return 0;
    case ["nfo", var folder]:
        return await NfoCommand.RunAsync(folder);
    case ["names", var file]:
        return NamesCommand.Run(file);
    case ["films", var count]:
        return await FilmsCommand.RunAsync(int.Parse(count, CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("""
            engine [ITEMS]  a whole run with its journal
            nfo FOLDER      reads every NFO below a folder: kind, title, ids, remarks, whether it threw
            names FILE      reads the names in a file, one a line, prints what it found and how many a second
            films COUNT     makes that many film folders and reads them: in full, unchanged, with one NFO touched
            """);
        return 2;
}
