namespace MediaBridge.Sdk;

/// <summary>Asks the person at a terminal or web page, during sign-in.</summary>
public interface IPrompt
{
    /// <summary>Asks for a text.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="secret">Whether the answer must not be shown.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.InteractionNeeded"/>: nobody is there.</exception>
    Task<string> AskAsync(string question, bool secret, CancellationToken cancellationToken);

    /// <summary>Shows an address to open and a code to enter there.</summary>
    Task ShowAsync(string text, Uri? address, string? code, CancellationToken cancellationToken);
}
