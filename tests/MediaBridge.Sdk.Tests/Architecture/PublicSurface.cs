using System.Reflection;
using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Architecture;

/// <summary>The public surface of an assembly as text: a line a type, indented a line a member, in ordinal order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var lines = assembly.GetExportedTypes().OrderBy(TypeText.Full, StringComparer.Ordinal)
            .SelectMany(type => MembersOf(type).Select(m => "    " + m).Prepend(Header(type)));
        return string.Join('\n', lines) + "\n";
    }

    private static string Header(Type type)
    {
        var kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var parents = type.IsEnum ? [] : type.GetInterfaces().Where(i => !IsNoise(i)).Select(TypeText.Of).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            parents.Insert(0, TypeText.Of(parent));
        }

        return $"{kind} {TypeText.Of(type)}{(parents.Count == 0 ? "" : " : " + string.Join(", ", parents))}";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n), null)}");
        }

        return type.GetConstructors(Declared).Where(c => IsVisible(c) && !IsSynthesized(c)).Select(c => $"new({Parameters(c)})")
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(Field))
            .Concat(type.GetProperties(Declared).Where(p => p.GetMethod is { } get && IsVisible(get)).Select(Property))
            .Concat(type.GetMethods(Declared).Where(m => IsVisible(m) && !m.IsSpecialName && !IsSynthesized(m)).Select(Method))
            .Concat(type.GetMethods(Declared).Where(m => IsVisible(m) && m.IsSpecialName && m.Name.StartsWith("op_", StringComparison.Ordinal) && !IsSynthesized(m)).Select(Method))
            .Order(StringComparer.Ordinal);
    }

    private static string Field(FieldInfo field)
    {
        var value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "";
        return $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{TypeText.Of(new NullabilityInfoContext().Create(field))} {field.Name}{value}";
    }

    private static string Property(PropertyInfo property)
    {
        var set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{required}{Modifiers(property.GetMethod!)}{TypeText.Of(new NullabilityInfoContext().Create(property))} {property.Name} {{ get;{set} }}{Initial(property)}";
    }

    /// <summary>What a new object has there, where that is more than the type's own default: an author relies on it without naming it.</summary>
    private static string Initial(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        if (property.SetMethod is not { IsPublic: true } || property.GetMethod!.IsStatic || type.IsAbstract || type.ContainsGenericParameters || type.GetConstructor([]) is null)
        {
            return "";
        }

        var value = property.GetValue(Activator.CreateInstance(type));
        var isPlain = value is string or bool or Enum or decimal or TimeSpan || (value is not null && value.GetType().IsPrimitive);
        var isDefault = value is null || (property.PropertyType.IsValueType && value.Equals(Activator.CreateInstance(property.PropertyType)));
        return isPlain && !isDefault ? $" = {Literal(value)}" : "";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{Modifiers(method)}{TypeText.Of(new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Modifiers(MethodBase method)
        => method.IsStatic ? "static " : method.DeclaringType!.IsInterface ? (method.IsAbstract ? "" : "default ") : method.IsAbstract ? "abstract " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsOut ? "out " : "")}{TypeText.Of(new NullabilityInfoContext().Create(p))} {p.Name}{(p.HasDefaultValue ? $" = {Literal(p.DefaultValue)}" : "")}"));

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static bool IsSynthesized(MethodBase method) => method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsNoise(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEquatable<>);
}
