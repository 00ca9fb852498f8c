using System.CommandLine;
using MediaBridge.Cli.CommandLine;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>completion bash|zsh|fish|pwsh</c>.</summary>
internal static class CompletionVerb
{
    public static Verb Make()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var verb = new Verb(
            "completion",
            "Print a script that completes commands, files and names in a shell.",
            "source <(mediabridge completion bash)                     # in ~/.bashrc",
            "mediabridge completion zsh > ~/.zfunc/_mediabridge        # in a folder of $fpath",
            "mediabridge completion fish > ~/.config/fish/completions/mediabridge.fish",
            "mediabridge completion pwsh >> $PROFILE").With(shell);

        // A shell runs this at its start: no settings, no log, no engine.
        verb.SetAction(parse => parse.InvocationConfiguration.Output.Write(ShellScripts.Of(parse.GetRequiredValue(shell))));
        return verb;
    }
}
