using System.CommandLine;

namespace MediaBridge.Cli.CommandLine;

/// <summary>Keeps a mistyped option from being taken for a file or name.</summary>
internal static class NotAnOption
{
    /// <summary>Refuses values that begin with a dash; a lone dash is standard input or output.</summary>
    public static void Check(Argument argument) => Check(argument, "-");

    /// <summary>The same for values that may begin with one dash, such as <c>-genre:horror</c> in a query.</summary>
    public static void CheckLong(Argument argument) => Check(argument, "--");

    private static void Check(Argument argument, string dashes)
        => argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value.StartsWith(dashes, StringComparison.Ordinal)))
            {
                var command = result.Parent is System.CommandLine.Parsing.CommandResult parent ? parent.Command : null;
                var near = Typo.Nearest(token.Value, (command?.Options ?? []).Concat(GlobalOptions.All).Select(o => o.Name).Append("--help"));
                result.AddError($"There is no option '{token.Value}'.{(near is null ? "" : $" Did you mean {near}?")}");
            }
        });
}
