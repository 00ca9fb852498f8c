using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace MediaBridge.Sdk.Testing;

/// <content>Its options.</content>
public abstract partial class PluginContract<TPlugin>
{
    private static readonly string[] SecretWords = ["password", "secret", "apikey", "token", "cookie", "passphrase"];

    /// <summary>Each option says what it is for.</summary>
    [Check]
    public void Every_option_has_a_description()
    {
        foreach (var (owner, name, schema) in Schemas())
        {
            if (schema["description"]?.GetValue<string>() is not { Length: > 0 })
            {
                throw Violation($"The option '{name}' of {owner} has no description.", "Write [Description(\"…\")] on the property: help, completion, forms and docs show it.");
            }
        }
    }

    /// <summary>Each default is a value that the option's own limits allow.</summary>
    [Check]
    public void Every_default_keeps_its_own_limits()
    {
        foreach (var (owner, name, schema) in Schemas())
        {
            if (schema["default"] is { } value && SchemaCheck.Fault(schema, value) is { } fault)
            {
                throw Violation($"The default of '{name}' of {owner} is {value.ToJsonString()}, which {fault}.", "Choose a default inside of the limits, or mend the limits.");
            }
        }
    }

    /// <summary>Options are records that nobody changes once they are made.</summary>
    [Check]
    public void Options_cannot_be_changed()
    {
        foreach (var property in OptionTypes().SelectMany(OptionsSchema.PropertiesOf))
        {
            if (!property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            {
                throw Violation($"The option {property.DeclaringType!.Name}.{property.Name} has a setter.", "Write `init` in place of `set`: options are shared among threads.");
            }
        }
    }

    /// <summary>What is secret has the type that masks it.</summary>
    [Check]
    public void What_is_secret_is_a_Secret()
    {
        foreach (var property in OptionTypes().SelectMany(OptionsSchema.PropertiesOf).Where(p => p.PropertyType == typeof(string)))
        {
            if (Array.Exists(SecretWords, w => property.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))
            {
                throw Violation($"The option {property.DeclaringType!.Name}.{property.Name} is a string.", "Give it the type Secret: files then hold a reference, and logs a mask. If it is no secret, give it another name.");
            }
        }
    }

    private IEnumerable<Type> OptionTypes()
    {
        var plugin = Describe().Builder;
        return WithInner(plugin.Connections.Select(c => c.OptionsType).Concat(plugin.Components.Select(c => c.OptionsType)).Distinct());
    }

    private static IEnumerable<Type> WithInner(IEnumerable<Type> types)
        => types.SelectMany(t => WithInner(OptionsSchema.PropertiesOf(t).Select(p => p.PropertyType).Where(p => p.IsClass && p.Assembly == t.Assembly)).Prepend(t));

    /// <summary>All options of all components and connections, nested ones too.</summary>
    private IEnumerable<(string Owner, string Name, JsonObject Schema)> Schemas()
    {
        var manifest = Manifest();
        return manifest.Components.Select(c => (Owner: $"'{c.Info.Id}'", c.Options))
            .Concat(manifest.Connections.Select(c => (Owner: $"the connection '{c.Service}'", c.Options)))
            .SelectMany(o => Inside(o.Options, "").Select(p => (o.Owner, p.Name, p.Schema)));
    }

    private static IEnumerable<(string Name, JsonObject Schema)> Inside(JsonObject schema, string path)
        => (schema["properties"] as JsonObject ?? []).SelectMany(p =>
        {
            var option = (JsonObject)p.Value!;
            var inner = option["items"] as JsonObject ?? option;
            return Inside(inner, $"{path}{p.Key}.").Prepend((Name: path + p.Key, Schema: option));
        });
}
