using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;

namespace MediaBridge.Cli.Verbs;

/// <summary>What was said of a new connection; what is missing is asked for at a terminal.</summary>
internal sealed class ConnectAnswers(string name, string service, Dictionary<string, string> with, Dictionary<string, string> secrets)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its service.</summary>
    public string Service => service;

    /// <summary>Options by name.</summary>
    public Dictionary<string, string> With => with;

    /// <summary>Names of secrets by option.</summary>
    public Dictionary<string, string> Secrets => secrets;

    /// <summary>Secrets that were typed in: values by the secrets' names.</summary>
    public Dictionary<string, string> Entered { get; } = new(StringComparer.Ordinal);

    /// <summary>Asks for required options and for secrets; false if something is missing and nobody can be asked, which was said.</summary>
    public async Task<bool> CompleteAsync(Invocation invocation, Bridge bridge, CancellationToken cancellationToken)
    {
        var open = bridge.Connections.OptionsOf(service)?.Where(o => !with.ContainsKey(o.Name) && !secrets.ContainsKey(o.Name) && (o.IsRequired || o.IsSecret)).ToList() ?? [];
        if (!invocation.Screen.CanAsk)
        {
            return Tell(invocation.Screen, open.Where(o => o.IsRequired));
        }

        foreach (var option in open)
        {
            var value = await Terminal.AskAsync(invocation.Screen, option, cancellationToken);
            if (string.IsNullOrEmpty(value))
            {
                if (option.IsRequired)
                {
                    return Tell(invocation.Screen, [option]);
                }
            }
            else if (option.IsSecret)
            {
                (secrets[option.Name], Entered[SecretName(option.Name)]) = (SecretName(option.Name), value);
            }
            else
            {
                with[option.Name] = value;
            }
        }

        foreach (var (option, secret) in secrets.Where(s => !Entered.ContainsKey(s.Value) && !bridge.Secrets.Has(s.Value)).ToList())
        {
            if (await Terminal.ReadHiddenAsync(invocation.Screen, $"? {option}, the secret {secret} (not shown; Enter: later) > ", cancellationToken) is { Length: > 0 } value)
            {
                Entered[secret] = value;
            }
        }

        return true;
    }

    private string SecretName(string option) => $"{name}/{option}";

    private bool Tell(Screen screen, IEnumerable<OptionInfo> missing)
    {
        var good = true;
        foreach (var option in missing)
        {
            good = false;
            screen.Fail(
                $"A connection of {service} needs the option {option.Name}{(option.Description is { } text ? $": {Words.Inside(text)}" : "")}.",
                option.IsSecret
                    ? $"Add --secret {option.Name}={SecretName(option.Name)}, and store it with: mediabridge secrets set {SecretName(option.Name)}"
                    : $"Add --with {option.Name}={(option.Choices.Count > 0 ? string.Join('|', option.Choices) : "VALUE")}");
        }

        return good;
    }
}
