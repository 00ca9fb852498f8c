using System.Text;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Puts values in the place of <c>${env:NAME}</c> and <c>${var:name}</c>. Secrets stay references.</summary>
/// <param name="vars">Declared variables; null marks one that has no value yet.</param>
/// <param name="environment">Looks up an environment variable.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class Interpolator(IReadOnlyDictionary<string, string?> vars, Func<string, string?> environment, ProblemCollector problems)
{
    /// <summary>The scalar with its references filled in; null after a problem. One that held a reference counts as plain, so that the schema gives it its type.</summary>
    /// <param name="node">The scalar.</param>
    /// <param name="path">Its place, for problems.</param>
    /// <param name="takesDates">Whether <c>${date:…}</c> may stand here; it stays as it is.</param>
    public ScalarNode? Apply(ScalarNode node, string path, bool takesDates = false)
    {
        var (parts, offset, error) = InterpolationText.Parse(node.Value);
        if (error is not null)
        {
            problems.Add(node.At(offset), path, ProblemCodes.BadInterpolation, error, "Write $${ for the characters themselves.");
            return null;
        }

        if (parts is [{ Kind: null } only])
        {
            return only.Text.Length == node.Value.Length ? node : node with { Value = only.Text, IsVerbatim = false };
        }

        var text = new StringBuilder();
        var good = true;
        var dated = takesDates && parts.Any(p => p.Kind is DatedText.Kind);
        foreach (var part in parts)
        {
            var value = part.Kind is null ? part.Text : dated && part.Kind is DatedText.Kind ? $"${{{DatedText.Kind}:{part.Text}}}" : Value(part, node, path);
            good &= value is not null;
            text.Append(dated && part.Kind is not DatedText.Kind ? value?.Replace("${", "$${", StringComparison.Ordinal) : value);
        }

        return good ? node with { Value = text.ToString(), IsPlain = true, IsVerbatim = false, IsDated = dated } : null;
    }

    /// <summary>The name of the secret if the scalar is exactly one <c>${secret:name}</c>.</summary>
    public static string? SecretName(ScalarNode node)
        => InterpolationText.Parse(node.Value).Parts is [{ Kind: "secret" } only] ? only.Text : null;

    private string? Value(InterpolationPart part, ScalarNode node, string path)
    {
        var name = part.Text;
        switch (part.Kind)
        {
            case "env":
                if (environment(name) is { } value)
                {
                    return value;
                }

                problems.Add(node.At(part.Offset), path, ProblemCodes.EnvironmentMissing, $"The environment variable '{name}' is not set.", "Set it, or put it into the file .env.");
                return null;
            case "var":
                if (vars.TryGetValue(name, out var declared))
                {
                    if (declared is null)
                    {
                        problems.Add(node.At(part.Offset), path, ProblemCodes.UndeclaredVariable, $"The variable '{name}' has no value.", $"Give it with --set {name}=value, or a default under vars.", missing: name);
                    }

                    return declared;
                }

                problems.Add(node.At(part.Offset), path, ProblemCodes.UndeclaredVariable, $"The variable '{name}' is not declared under vars.", Nearest.Hint(name, [.. vars.Keys]) ?? $"Add vars: {{ {name}: default }}.");
                return null;
            case DatedText.Kind:
                problems.Add(node.At(part.Offset), path, ProblemCodes.BadInterpolation, "The day of a run can stand in options of steps only.", "Use ${date:…} below with: of a source, step or sink.");
                return null;
            default:
                problems.Add(node.At(part.Offset), path, ProblemCodes.SecretMisplaced, $"No secret is wanted here, so ${{secret:{name}}} would show in logs and plans.", "Use ${secret:…} alone, as the whole value of an option that is a secret.");
                return null;
        }
    }
}
