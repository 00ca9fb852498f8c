namespace MediaBridge.Cli.CommandLine;

/// <summary>The scripts that make shells complete. Each sends the line to <c>[suggest:POSITION]</c>, where only double quotes count, so single ones are sent as such.</summary>
internal static class ShellScripts
{
    // Candidates come back by "contains": those that begin with the word are kept. Bash replaces the word behind its last
    // word break only, so that much is taken off. What goes on (a folder, option=) gets no space behind it.
    private const string Bash =
        """
        # bash completion for mediabridge
        _mediabridge() {
          local before="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" taken="" quoted="" candidate
          case "$word" in
            [\"\']*) quoted=1 word="${word:1}" ;;
            *) word="${before##*[[:space:]]}" word="${word//\\/}" taken="${word%"${word##*[:=&]}"}" ;;
          esac
          local line="${before#"${COMP_WORDS[0]}"}"
          line="${line# }" line="${line//\'/\"}"
          COMPREPLY=()
          while IFS= read -r candidate; do
            [[ $candidate == "$word"* ]] || continue
            candidate="${candidate#"$taken"}"
            [[ $quoted ]] || printf -v candidate %q "$candidate"
            COMPREPLY+=("$candidate")
          done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
          if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=:] ]]; then
            compopt -o nospace
            # Of a single candidate bash would close the quote.
            [[ $quoted ]] && COMPREPLY+=("${COMPREPLY[0]}...")
          fi
        }
        complete -o bashdefault -F _mediabridge mediabridge

        """;

    // A file of $fpath is run at the first completion, and must then complete itself.
    private const string Zsh =
        """
        #compdef mediabridge
        # zsh completion for mediabridge
        _mediabridge() {
          local -a all open ended
          local line="${(j: :)words[2,CURRENT-1]}"
          [[ -n "$line" ]] && line+=" "
          line+="${QIPREFIX}${PREFIX}"
          line="${line//\'/\"}"
          all=(${(f)"$(${words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)"})
          open=(${(M)all:#*[/=:]})
          ended=(${all:#*[/=:]})
          compadd -S '' -a open
          compadd -a ended
        }
        if [[ "${funcstack[1]}" == _mediabridge ]]; then
          _mediabridge "$@"
        else
          compdef _mediabridge mediabridge
        fi

        """;

    private const string Fish =
        """
        # fish completion for mediabridge
        function __mediabridge_complete
          set -l line (commandline -cp | string replace -r '^\s*\S+\s?' '' | string replace -a "'" '"')
          mediabridge "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c mediabridge -f -a '(__mediabridge_complete)'

        """;

    private const string Pwsh =
        """
        # PowerShell completion for mediabridge
        Register-ArgumentCompleter -Native -CommandName mediabridge -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          $text = $commandAst.ToString()
          $name = $commandAst.CommandElements[0].ToString()
          $at = [Math]::Max(0, $cursorPosition - $commandAst.Extent.StartOffset - $name.Length - 1)
          $line = if ($text.Length -gt $name.Length) { $text.Substring($name.Length + 1) } else { '' }
          $line = $line.PadRight($at).Replace("'", '"')
          & $name "[suggest:$at]" $line 2>$null |
            Where-Object { $_.StartsWith($wordToComplete.Trim('"', "'")) } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    /// <summary>The script of a shell: bash, zsh, fish or pwsh.</summary>
    public static string Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => Pwsh,
    };
}
