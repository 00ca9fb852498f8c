namespace MediaBridge.Sdk;

/// <summary>A page of a browser, worked on as a person would.</summary>
/// <remarks>
/// Selectors are CSS; only what is visible counts. Not for several threads at once. An element that must be there and does not appear in
/// time is <see cref="ErrorKind.ServiceChanged"/>, naming page and selector; a page that does not load is <see cref="ErrorKind.Transient"/>.
/// </remarks>
public interface IBrowserPage : IAsyncDisposable
{
    /// <summary>Where the page is now.</summary>
    Uri Address { get; }

    /// <summary>Goes to an address and waits until its document is there.</summary>
    /// <returns>The status of the answer; 0 if the browser does not tell.</returns>
    Task<int> GoAsync(Uri address, CancellationToken cancellationToken);

    /// <summary>The document as it stands now, as HTML.</summary>
    Task<string> ContentAsync(CancellationToken cancellationToken);

    /// <summary>Waits until one of some elements is visible.</summary>
    /// <param name="selectors">What may appear.</param>
    /// <param name="timeout">How long; zero looks once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first selector, in the order given, that is visible; null if none came in time.</returns>
    Task<string?> WaitAsync(IReadOnlyList<string> selectors, TimeSpan timeout, CancellationToken cancellationToken);

    /// <summary>The text of the first element; null if there is none.</summary>
    Task<string?> TextAsync(string selector, CancellationToken cancellationToken);

    /// <summary>An attribute of the first element; null if there is none.</summary>
    Task<string?> AttributeAsync(string selector, string attribute, CancellationToken cancellationToken);

    /// <summary>Clicks the first element once it can be clicked.</summary>
    Task ClickAsync(string selector, CancellationToken cancellationToken);

    /// <summary>Puts a text into a field, in place of what it holds.</summary>
    Task FillAsync(string selector, string text, CancellationToken cancellationToken);

    /// <summary>Runs a script in the page.</summary>
    /// <param name="script">A function of one argument, such as <c>async text =&gt; (await fetch(text)).text()</c>.</param>
    /// <param name="argument">Its argument.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The text that it gives; null for none.</returns>
    Task<string?> RunAsync(string script, string? argument, CancellationToken cancellationToken);

    /// <summary>Clicks an element that starts a download, and gives what was downloaded.</summary>
    Task<Stream> DownloadAsync(string selector, CancellationToken cancellationToken);

    /// <summary>Hands the page over to the person, in a visible window, until something is done: a check that the visitor is human, a second factor, a sign-in.</summary>
    /// <param name="what">What is to be done, in a sentence for the person.</param>
    /// <param name="isDone">Looks whether it is done; asked again and again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.InteractionNeeded"/>: nobody is there, no window can be shown, or nobody did it in time.</exception>
    Task HandOverAsync(string what, Func<IBrowserPage, CancellationToken, Task<bool>> isDone, CancellationToken cancellationToken);
}
