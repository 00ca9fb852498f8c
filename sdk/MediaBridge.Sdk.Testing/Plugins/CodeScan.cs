using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace MediaBridge.Sdk.Testing;

/// <summary>Reads which members the methods of types use, from their IL (ECMA-335, partition III).</summary>
internal static class CodeScan
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Every member that is called, made, pointed to or read.</summary>
    public static IEnumerable<CodeUse> UsesOf(IEnumerable<Type> types)
        => from type in types
           from method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All))
           let body = method.GetMethodBody()
           where body is not null
           from member in MembersIn(method, body.GetILAsByteArray() ?? [])
           select new CodeUse(method, member);

    private static IEnumerable<MemberInfo> MembersIn(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            at += code[at] == 0xFE ? 2 : 1;
            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok && Resolve(method, BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at))) is { } member)
            {
                yield return member;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at))),
                _ => 4,
            };
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(
                token, method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception e) when (e is ArgumentException or FileNotFoundException or TypeLoadException or FileLoadException)
        {
            return null; // a member of an assembly that is not at hand is none of those that are looked for
        }
    }
}
