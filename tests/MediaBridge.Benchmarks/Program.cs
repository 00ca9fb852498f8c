using System.Globalization;
using MediaBridge.Benchmarks;

switch (args)
{
    case ["engine", .. var rest]:
        await EngineBenchmark.RunAsync(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 200_000);
        return 0;
    default:
        Console.Error.WriteLine("Benchmarks: engine [ITEMS]");
        return 2;
}
