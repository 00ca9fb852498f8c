using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal.Commands;

namespace MediaBridge.Sdk.Testing;

/// <summary>A test of a contract. It is an NUnit test; a violation shows as a plain sentence, and a check that does not apply passes with its reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CheckAttribute : TestAttribute, IWrapTestMethod
{
    /// <summary>The property of an NUnit result that says why a check does not apply.</summary>
    public const string NotApplicableProperty = "NotApplicable";

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => new CheckCommand(command);
}
