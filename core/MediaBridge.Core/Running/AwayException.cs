namespace MediaBridge.Core.Running;

/// <summary>Inside the error of a component that could not be made because its account or service cannot be used in this run: no reason to stop what works on others.</summary>
internal sealed class AwayException(string what, Exception inner) : Exception($"{what} cannot be used in this run.", inner)
{
    /// <summary>Whether an error is, or comes of, one of these.</summary>
    public static bool Is(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is AwayException)
            {
                return true;
            }
        }

        return false;
    }
}
