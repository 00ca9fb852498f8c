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
        verb.SetAction(parse => parse.InvocationConfiguration.Output.Write(Script(parse.GetRequiredValue(shell))));
        return verb;
    }

    private static string Script(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => Pwsh,
    };

    // The candidates come back by "contains": the shell keeps those that begin with the word.
    private const string Bash =
        """
        # bash completion for mediabridge
        _mediabridge() {
          local line="${COMP_LINE#* }" at=$((COMP_POINT - ${#COMP_WORDS[0]} - 1)) word="${COMP_WORDS[COMP_CWORD]}"
          local candidates
          candidates="$("${COMP_WORDS[0]}" "[suggest:$at]" "$line" 2>/dev/null)"
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$candidates" -- "$word"))
          [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace
        }
        complete -o filenames -o bashdefault -F _mediabridge mediabridge

        """;

    private const string Zsh =
        """
        #compdef mediabridge
        # zsh completion for mediabridge
        _mediabridge() {
          local -a candidates
          local line="${words[2,-1]}" at
          at=$(( CURSOR - ${#words[1]} - 1 ))
          candidates=(${(f)"$(${words[1]} "[suggest:$at]" "$line" 2>/dev/null)"})
          compadd -a candidates
        }
        compdef _mediabridge mediabridge

        """;

    private const string Fish =
        """
        # fish completion for mediabridge
        function __mediabridge_complete
          set -l line (commandline -cp | string replace -r '^\S+\s*' '')
          mediabridge "[suggest]" "$line" 2>/dev/null
        end
        complete -c mediabridge -f -a '(__mediabridge_complete)'

        """;

    private const string Pwsh =
        """
        # PowerShell completion for mediabridge
        Register-ArgumentCompleter -Native -CommandName mediabridge -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          $line = $commandAst.ToString()
          $name = $commandAst.CommandElements[0].ToString()
          $rest = if ($line.Length -gt $name.Length) { $line.Substring($name.Length + 1) } else { '' }
          $at = [Math]::Max(0, $cursorPosition - $name.Length - 1)
          mediabridge "[suggest:$at]" "$rest" 2>$null |
            Where-Object { $_ -like "$wordToComplete*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;
}
