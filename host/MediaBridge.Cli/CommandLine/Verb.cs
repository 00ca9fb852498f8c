using System.CommandLine;

namespace MediaBridge.Cli.CommandLine;

/// <summary>A command with the examples that its help shows.</summary>
internal sealed class Verb : Command
{
    /// <summary>A command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, in a sentence.</param>
    /// <param name="examples">Command lines that work, each with <c># a remark</c> behind it if it needs one.</param>
    public Verb(string name, string description, params string[] examples)
        : base(name, description) => Examples = examples;

    /// <summary>Command lines that work.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Says what the command does when it is called.</summary>
    public Verb Does(Func<Invocation, CancellationToken, Task<int>> handler)
    {
        SetAction((parse, cancellationToken) => Invocation.RunAsync(parse, handler, cancellationToken));
        return this;
    }

    /// <summary>Refuses command lines whose options do not go together.</summary>
    public Verb Check(Action<System.CommandLine.Parsing.CommandResult> validator)
    {
        Validators.Add(validator);
        return this;
    }

    /// <summary>Adds arguments, options and sub-commands.</summary>
    public Verb With(params Symbol[] symbols)
    {
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Argument argument:
                    Add(argument);
                    break;
                case Option option:
                    Add(option);
                    break;
                case Command command:
                    Add(command);
                    break;
            }
        }

        return this;
    }
}
