using System.Reflection.Metadata;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>The types and members that an SDK assembly has.</summary>
internal sealed class SdkSurface
{
    private static readonly Lazy<SdkSurface> OfHost = new(ReadHost);
    private readonly Dictionary<string, (string? Base, HashSet<string> Members)> _types = new(StringComparer.Ordinal);

    private SdkSurface(MetadataReader reader)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var members = new HashSet<string>(StringComparer.Ordinal);
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
            {
                members.Add(SignatureNames.Method(reader.GetString(method.Name), method.DecodeSignature(SignatureNames.Instance, null)));
            }

            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
            {
                members.Add(SignatureNames.Field(reader.GetString(field.Name), field.DecodeSignature(SignatureNames.Instance, null)));
            }

            _types[SignatureNames.Of(reader, handle)] = (BaseOf(reader, type), members);
        }
    }

    /// <summary>The surface of the SDK that this process runs on.</summary>
    public static SdkSurface Host => OfHost.Value;

    public bool HasType(string name) => _types.ContainsKey(name);

    /// <summary>Whether a type, or one it derives from, has a member.</summary>
    public bool HasMember(string type, string signature)
    {
        for (var at = type; at is not null && _types.TryGetValue(at, out var found); at = found.Base)
        {
            if (found.Members.Contains(signature))
            {
                return true;
            }
        }

        return false;
    }

    private static string? BaseOf(MetadataReader reader, TypeDefinition type) => type.BaseType.IsNil ? null : type.BaseType.Kind switch
    {
        HandleKind.TypeDefinition => SignatureNames.Of(reader, (TypeDefinitionHandle)type.BaseType),
        HandleKind.TypeReference => SignatureNames.Of(reader, (TypeReferenceHandle)type.BaseType),
        _ => null,
    };

    private static unsafe SdkSurface ReadHost()
    {
        // Not by file: in a single-file host the assembly has none.
        return typeof(IPlugin).Assembly.TryGetRawMetadata(out var blob, out var length)
            ? new SdkSurface(new MetadataReader(blob, length))
            : throw new NotSupportedException("The host's SDK has no metadata to compare plugins with.");
    }
}
