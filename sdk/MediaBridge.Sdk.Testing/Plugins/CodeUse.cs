using System.Reflection;

namespace MediaBridge.Sdk.Testing;

/// <summary>A member that a method uses.</summary>
/// <param name="Where">The method that uses it.</param>
/// <param name="Member">The member.</param>
internal readonly record struct CodeUse(MethodBase Where, MemberInfo Member)
{
    /// <summary>The member as <c>Namespace.Type.Member</c>; a constructor as <c>Namespace.Type.new</c>.</summary>
    public string Name
    {
        get
        {
            var type = Member.DeclaringType;
            var generic = type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;
            return $"{generic?.FullName?.Split('`')[0]}.{(Member is ConstructorInfo ? "new" : Member.Name)}";
        }
    }

    /// <summary>The member and the type of its first parameter, such as <c>System.IO.StreamWriter.new(String</c>.</summary>
    public string NameAndFirst => $"{Name}({(Member as MethodBase)?.GetParameters().FirstOrDefault()?.ParameterType.Name}";

    /// <summary>The method in the author's words: state machines and lambdas count as the method that holds them.</summary>
    public string Place
    {
        get
        {
            var type = Where.DeclaringType!;
            var method = Where.Name;
            while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
            {
                method = type.Name.StartsWith("<>", StringComparison.Ordinal) ? method : type.Name;
                type = outer;
            }

            var end = method.IndexOf('>', StringComparison.Ordinal);
            return $"{type.Name}.{(method.StartsWith('<') && end > 1 ? method[1..end] : method)}";
        }
    }
}
