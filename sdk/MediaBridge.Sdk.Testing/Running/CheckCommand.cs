using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace MediaBridge.Sdk.Testing;

/// <summary>Turns what a check throws into NUnit's result.</summary>
internal sealed class CheckCommand(TestCommand inner) : DelegatingTestCommand(inner)
{
    /// <inheritdoc/>
    public override TestResult Execute(TestExecutionContext context)
    {
        try
        {
            context.CurrentResult = innerCommand.Execute(context);
        }
        catch (Exception e) when (CheckResult.Thrown<NotApplicableException>(e) is { } reason)
        {
            context.CurrentTest.Properties.Set(CheckAttribute.NotApplicableProperty, reason.Message);
            context.CurrentResult.SetResult(ResultState.Success, $"not applicable: {reason.Message}");
        }
        catch (Exception e) when (CheckResult.Thrown<ContractException>(e) is { } violation)
        {
            context.CurrentResult.SetResult(ResultState.Failure, violation.Message);
        }

        return context.CurrentResult;
    }
}
