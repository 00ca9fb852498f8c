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
        var name = context.CurrentTest.MethodName ?? "";
        var entry = CheckBook.Begin(context);
        Exception? thrown = null;
        try
        {
            context.CurrentResult = innerCommand.Execute(context);
        }
        catch (Exception e) when (CheckResult.Thrown<NotApplicableException>(e) is { } reason)
        {
            thrown = reason;
            context.CurrentTest.Properties.Set(CheckAttribute.NotApplicableProperty, reason.Message);
            context.CurrentResult.SetResult(ResultState.Success, $"not applicable: {reason.Message}");
        }
        catch (Exception e) when (CheckResult.Thrown<ContractException>(e) is { } violation)
        {
            thrown = violation;
            context.CurrentResult.SetResult(ResultState.Failure, violation.Message);
        }
        catch (Exception e)
        {
            thrown = e;
            throw;
        }
        finally
        {
            entry.SetResult(CheckResult.Of(name, thrown));
        }

        return context.CurrentResult;
    }
}
