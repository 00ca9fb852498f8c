using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Testing;

/// <summary>Finds static fields that change while a plugin runs. Tables that are filled once are none of them.</summary>
internal static class StaticState
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Mutators = ["Add", "TryAdd", "set_Item", "Remove", "TryRemove", "Clear", "Insert", "Push", "Pop", "Enqueue", "Dequeue", "UnionWith", "RemoveAll", "AddRange"];

    /// <summary>The fields, their full names, and why each is state.</summary>
    public static IEnumerable<(FieldInfo Field, string Name, string Why)> In(IEnumerable<Type> code)
    {
        var types = code.ToList();
        var changed = ChangedCollections(types);
        return from type in types
               where !type.Name.Contains('<', StringComparison.Ordinal) && !type.IsDefined(typeof(CompilerGeneratedAttribute))
               from field in type.GetFields(Statics)
               where !field.IsLiteral && !field.Name.Contains("__", StringComparison.Ordinal)
               let why = !field.IsInitOnly ? "is not readonly"
                   : field.FieldType.Namespace == "System.Collections.Concurrent" ? "is a collection that is made to change"
                   : changed.TryGetValue((field.Module, field.MetadataToken), out var place) ? $"is changed by {place}"
                   : null
               where why is not null
               select (field, $"{type.FullName}.{field.Name}", why);
    }

    /// <summary>Static collections whose own next call, after they are loaded, changes them; and where.</summary>
    private static Dictionary<(Module Module, int Token), string> ChangedCollections(List<Type> types)
    {
        var changed = new Dictionary<(Module, int), string>();
        foreach (var method in CodeScan.UsesOf(types).Where(u => u.Where.Name != ".cctor").GroupBy(u => u.Where))
        {
            FieldInfo? loaded = null;
            foreach (var use in method)
            {
                if (use.Member is FieldInfo { IsStatic: true } field && typeof(IEnumerable).IsAssignableFrom(field.FieldType))
                {
                    loaded = field;
                }
                else if (loaded is not null && use.Member.DeclaringType?.Name == loaded.FieldType.Name)
                {
                    if (Mutators.Contains(use.Member.Name, StringComparer.Ordinal))
                    {
                        changed.TryAdd((loaded.Module, loaded.MetadataToken), use.Place);
                    }

                    loaded = null;
                }
            }
        }

        return changed;
    }
}
