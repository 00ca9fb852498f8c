using MediaBridge.ManifestWriter;

// Run by MediaBridge.Sdk.targets after a plugin is built; a process of its own, so that a crash or a locked file is one plugin's.
if (args.Length is < 2 or > 3)
{
    await Console.Error.WriteLineAsync("usage: MediaBridge.ManifestWriter PLUGIN.dll plugin.json [EXPECTED-ID]");
    return 2;
}

try
{
    new ManifestBuild(Path.GetFullPath(args[0]), Path.GetFullPath(args[1]), args.ElementAtOrDefault(2)).Run();
    return 0;
}
catch (WriterException e)
{
    await Console.Out.WriteLineAsync(e.ToMSBuildLine(Path.GetFullPath(args[0])));
    return 1;
}
