namespace MediaBridge.Sdk.Testing;

/// <summary>What came of one check.</summary>
public sealed record CheckResult
{
    /// <summary>Name of the check: its method.</summary>
    public required string Check { get; init; }

    /// <summary>How it ended.</summary>
    public required CheckOutcome Outcome { get; init; }

    /// <summary>What was seen and how to mend it, or why the check does not apply; empty if it passed.</summary>
    public string Message { get; init; } = "";

    /// <summary>One line for people.</summary>
    public override string ToString() => Outcome switch
    {
        CheckOutcome.Passed => $"passed          {Check}",
        CheckOutcome.Failed => $"FAILED          {Check}: {Message}",
        _ => $"not applicable  {Check}: {Message}",
    };

    internal static CheckResult Of(string check, Exception? thrown) => thrown switch
    {
        null => new CheckResult { Check = check, Outcome = CheckOutcome.Passed },
        _ when Thrown<NotApplicableException>(thrown) is { } reason => new CheckResult { Check = check, Outcome = CheckOutcome.NotApplicable, Message = reason.Message },
        _ when Thrown<ContractException>(thrown) is { } violation => new CheckResult { Check = check, Outcome = CheckOutcome.Failed, Message = violation.Message },
        _ => new CheckResult { Check = check, Outcome = CheckOutcome.Failed, Message = $"{thrown.GetType().Name}: {thrown.Message}\n{thrown.StackTrace}" },
    };

    /// <summary>What was thrown, however often reflection wrapped it; null if it is something else.</summary>
    internal static T? Thrown<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }
}
