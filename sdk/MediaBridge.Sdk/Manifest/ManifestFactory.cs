using System.Text.Json.Nodes;

namespace MediaBridge.Sdk;

/// <summary>Makes a manifest of what a plugin described.</summary>
internal static class ManifestFactory
{
    /// <summary>Makes the manifest of a described plugin.</summary>
    /// <param name="plugin">The builder after <see cref="IPlugin.Describe"/>.</param>
    /// <param name="entry">The class that described it: version, assembly and module version id come from its assembly.</param>
    /// <exception cref="PluginException">Something described is wrong (<see cref="ErrorKind.Configuration"/>); the message names every fault.</exception>
    /// <param name="inProgram">Whether the plugin is part of the program: then schemas are made, and checked, when they are first asked for.</param>
    public static PluginManifest Create(PluginBuilder plugin, Type entry, bool inProgram = false)
    {
        var faults = ManifestRules.Check(plugin).ToList();
        var manifest = new PluginManifest
        {
            Id = plugin.Id,
            Name = plugin.Name,
            Summary = plugin.Summary,
            Version = SdkVersion.Of(entry.Assembly),
            SdkVersion = SdkVersion.Current.ToString(3),
            Assembly = entry.Assembly.GetName().Name + ".dll",
            Entry = entry.FullName ?? entry.Name,
            Mvid = entry.Module.ModuleVersionId,
            SdkMvid = SdkVersion.Build,
            Services = [.. plugin.Services.Select(s => new ManifestService { Name = s.Name, Policy = s.Policy })],
            Connections = [.. plugin.Connections.Select(c => Connection(c, faults))],
            Components = [.. plugin.Components.Select(c => Component(c, plugin, faults, inProgram))],
            Ids = [.. plugin.IdForms],
        };
        faults.AddRange(inProgram ? [] : ManifestRules.CheckOptions(manifest));
        if (faults.Count > 0)
        {
            throw new PluginException(ErrorKind.Configuration, string.Join(' ', faults));
        }

        return manifest;
    }

    private static ManifestConnection Connection(ConnectionRegistration connection, List<string> faults) => new()
    {
        Service = connection.Service,
        Options = Options(connection.OptionsType, $"Connection '{connection.Service}'", faults),
        Abilities =
        [
            .. Ability<IConnectionCheck>(connection.ClientType, Abilities.Check),
            .. Ability<ISignIn>(connection.ClientType, Abilities.SignIn),
            .. Ability<IFacetLimits>(connection.ClientType, Abilities.Limits),
        ],
    };

    private static ManifestComponent Component(ComponentRegistration component, PluginBuilder plugin, List<string> faults, bool inProgram) => new()
    {
        Kind = component.Kind,
        Info = component.Info,
        Options = inProgram ? null! : Options(component.OptionsType, ManifestRules.NameOf(component), faults),
        OptionsType = inProgram ? component.OptionsType : null,
        Service = component.ClientType is null ? null : ManifestRules.ConnectionsFor(component, plugin).FirstOrDefault()?.Service,
        Abilities =
        [
            .. Ability<ILookup>(component.ComponentType, Abilities.Lookup),
            .. Ability<IStreamProcessor>(component.ComponentType, Abilities.Stream),
            .. Ability<IFileStore>(component.ComponentType, Abilities.Store),
            .. Ability<IWatchedSource>(component.ComponentType, Abilities.Watch),
        ],
    };

    private static JsonObject Options(Type type, string owner, List<string> faults)
    {
        try
        {
            return OptionsSchema.Of(type);
        }
        catch (PluginException e)
        {
            faults.Add($"{owner}: {e.Message}");
            return [];
        }
    }

    private static string[] Ability<TAbility>(Type type, string word) => typeof(TAbility).IsAssignableFrom(type) ? [word] : [];
}
