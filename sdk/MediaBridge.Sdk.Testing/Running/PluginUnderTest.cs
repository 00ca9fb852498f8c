namespace MediaBridge.Sdk.Testing;

/// <summary>A plugin that was described, as the host does it.</summary>
internal sealed class PluginUnderTest
{
    private PluginUnderTest(PluginBuilder builder, Type entry) => (Builder, Entry) = (builder, entry);

    public PluginBuilder Builder { get; }

    public Type Entry { get; }

    public IReadOnlyList<ServiceRegistration> Services => Builder.Services;

    public static PluginUnderTest Of(IPlugin plugin)
    {
        var builder = new PluginBuilder();
        plugin.Describe(builder);
        return new PluginUnderTest(builder, plugin.GetType());
    }

    public ComponentRegistration Component(ComponentKind kind, string id)
        => Builder.Components.FirstOrDefault(c => c.Kind == kind && string.Equals(c.Info.Id, id, StringComparison.Ordinal))
            ?? throw new ContractException(
                $"The plugin '{Builder.Id}' registers no {Word(kind)} '{id}'. It registers {string.Join(", ", Builder.Components.Select(c => $"{Word(c.Kind)} '{c.Info.Id}'").DefaultIfEmpty("nothing"))}.",
                $"Correct Component in the fixture, or register the {Word(kind)} in Describe.");

    /// <summary>Makes the client of a component's connection; null if it needs none.</summary>
    public object? CreateClient(ComponentRegistration component, object? options, Credential credential, TestServices services)
    {
        if (component.ClientType is null)
        {
            return null;
        }

        var connection = Builder.Connections.FirstOrDefault(c => c.ClientType == component.ClientType)
            ?? throw new ContractException(
                $"'{component.Info.Id}' works on a {component.ClientType.Name}, but no connection makes one.", $"Register plugin.Connection(service, ({component.ClientType.Name} …)).");
        var record = TestOptions.Bind(connection.OptionsType, options, $"Options of the connection '{connection.Service}'", services);
        var client = connection.Create(record, services);
        if (client is ISignIn signIn)
        {
            services.SignedIn(signIn, credential);
        }

        return client;
    }

    private static string Word(ComponentKind kind) => kind.ToString();
}
