using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace MediaBridge.Core.Plugins;

/// <summary>Finds what a plugin's assembly uses of the SDK and the host's SDK does not have, without loading it: an incompatibility shows as a sentence and not in the middle of a run.</summary>
internal static class SdkMemberCheck
{
    private const string SdkName = "MediaBridge.Sdk";

    // An answer belongs to the bytes: the same file is looked into once.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Known = new(StringComparer.Ordinal);

    /// <summary>The missing types and members, such as <c>MediaItem.Mood</c>; empty when all are there.</summary>
    public static IReadOnlyList<string> Missing(string assemblyPath)
    {
        var bytes = File.ReadAllBytes(assemblyPath);
        return Known.GetOrAdd(Convert.ToHexStringLower(SHA256.HashData(bytes)), _ => Find(bytes));
    }

    private static List<string> Find(byte[] bytes)
    {
        using var image = new PEReader(new MemoryStream(bytes));
        var reader = image.GetMetadataReader();
        var surface = SdkSurface.Host;
        var missing = new List<string>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in reader.TypeReferences.Where(h => IsOfSdk(reader, h)))
        {
            var name = SignatureNames.Of(reader, handle);
            if (surface.HasType(name))
            {
                used.Add(name);
            }
            else
            {
                missing.Add(Short(name));
            }
        }

        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference))
        {
            if (OwnerOf(reader, member) is { } type && used.Contains(type) && !surface.HasMember(type, SignatureOf(reader, member)))
            {
                missing.Add($"{Short(type)}.{Plain(reader.GetString(member.Name))}");
            }
        }

        return [.. missing.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsOfSdk(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => IsOfSdk(reader, (TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => reader.StringComparer.Equals(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name, SdkName),
            _ => false,
        };
    }

    /// <summary>The type that a member belongs to, without type arguments.</summary>
    private static string? OwnerOf(MetadataReader reader, MemberReference member) => member.Parent.Kind switch
    {
        HandleKind.TypeReference => SignatureNames.Of(reader, (TypeReferenceHandle)member.Parent),
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)member.Parent).DecodeSignature(SignatureNames.Instance, null).Split('<')[0],
        _ => null,
    };

    private static string SignatureOf(MetadataReader reader, MemberReference member)
    {
        var name = reader.GetString(member.Name);
        return member.GetKind() == MemberReferenceKind.Method
            ? SignatureNames.Method(name, member.DecodeMethodSignature(SignatureNames.Instance, null))
            : SignatureNames.Field(name, member.DecodeFieldSignature(SignatureNames.Instance, null));
    }

    private static string Short(string type) => type.StartsWith(SdkName + ".", StringComparison.Ordinal) ? type[(SdkName.Length + 1)..] : type;

    private static string Plain(string member)
        => member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) ? member[4..] : member;
}
