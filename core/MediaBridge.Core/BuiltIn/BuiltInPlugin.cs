using MediaBridge.Core.BuiltIn.Processors;
using MediaBridge.Core.BuiltIn.Sinks;
using MediaBridge.Core.BuiltIn.Stores;
using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Pipeline;
using MediaBridge.Core.Output;
using MediaBridge.Core.Sources;
using MediaBridge.Core.Sources.Csv;
using MediaBridge.Core.Sources.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn;

/// <summary>The components that every installation has, registered like those of any plugin.</summary>
internal sealed class BuiltInPlugin(Func<string, Predicate<MediaItem>> query, Func<PluginServices, LibraryStore>? library = null, IReadOnlyList<string>? libraryFolders = null, Func<IReadOnlyList<KeyValuePair<string, string>>>? scannedFolders = null) : IPlugin
{
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("core", "MediaBridge", "Items in and out of files, and the steps between");
        plugin.Source(
            new ComponentInfo { Id = "items", Summary = "Whole items from a file of JSON lines, or standard input", MainOption = "file" },
            (ItemsOptions o, PluginServices _) => new ItemsSource(o));
        plugin.Source(
            new ComponentInfo { Id = "csv", Summary = "Ratings, diaries, watchlists and other lists from any table in a text file", MainOption = "file" },
            (CsvSourceOptions o, PluginServices s) => new CsvSource(o, s));
        plugin.Source(
            new ComponentInfo { Id = "pages", Summary = "Films and series from Markdown pages with front matter, such as those of the format mdx and of MovieVault", MainOption = "folder" },
            (PagesOptions o, PluginServices s) => new PagesSource(o, s));
        plugin.Source(
            new ComponentInfo { Id = "library", Summary = "The items of the library" },
            (LibrarySourceOptions o, PluginServices s) => new LibrarySource(o, () => library!(s), libraryFolders ?? [], scannedFolders ?? (() => [])));
        plugin.Processor(
            new ComponentInfo { Id = "where", Summary = "Lets items through that match a query", MainOption = "query" },
            (WhereOptions o, PluginServices _) => new WhereProcessor(o, query(o.Query)));
        plugin.Processor("set", "Sets fields to fixed values or templates", (SetOptions o, PluginServices s) => new SetProcessor(o, s));
        plugin.Processor("dedupe", "Keeps the first of equal items", (DedupeOptions o, PluginServices s) => new DedupeProcessor(o, s));
        plugin.Processor("mark-watched", "Marks rated items as watched, where no play of them is known", (MarkWatchedOptions o, PluginServices _) => new MarkWatchedProcessor(o));
        plugin.Processor(
            new ComponentInfo { Id = "translate", Summary = "Takes titles and texts in a wanted language from an item's translations", MainOption = "languages" },
            (TranslateOptions o, PluginServices _) => new TranslateProcessor(o));
        plugin.Sink(
            new ComponentInfo { Id = "files", Summary = "Items as files, in any format and store", NeedsAll = true, Repeatable = true, MainOption = "folder" },
            (FilesOptions o, PluginServices s) => new FilesSink(o, s));
        plugin.Sink(
            new ComponentInfo { Id = "library", Summary = "Items into the library, where they can be searched, edited and counted", NeedsAll = true, Repeatable = true, Batch = LibrarySink.Group },
            (LibrarySinkOptions _, PluginServices s) => new LibrarySink(() => library!(s)));
        BuiltInFormats.Describe(plugin);
        plugin.Store(
            new ComponentInfo { Id = "folder", Summary = "A folder of this machine", MainOption = "folder" },
            (FolderOptions o, PluginServices _) => new FolderStore(o.Folder));
    }
}
