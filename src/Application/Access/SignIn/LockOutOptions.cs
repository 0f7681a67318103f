namespace Onboarding.Application.Access.SignIn;

/// <summary>Configuration section <c>Authentication:LockOut</c>.</summary>
public sealed class LockOutOptions
{
    /// <summary>The number of failures in succession after which a client id is locked; at least 1.</summary>
    public int Failures { get; set; } = 5;

    /// <summary>The seconds of the first lock, at least 1. Each further failure doubles them.</summary>
    public int FirstSeconds { get; set; } = 30;

    /// <summary>The seconds of the longest lock; not less than the first.</summary>
    public int LongestSeconds { get; set; } = 900;

    /// <summary>Rejects invalid values (<see cref="InvalidOperationException"/>).</summary>
    public void Check()
    {
        if (Failures < 1 || FirstSeconds < 1 || LongestSeconds < FirstSeconds)
        {
            throw new InvalidOperationException(
                "Authentication__LockOut must have Failures and FirstSeconds of at least 1, and LongestSeconds not less than FirstSeconds.");
        }
    }

    /// <summary>Returns the time for which this number of failures in succession locks an id; zero if they are too few.</summary>
    public TimeSpan LockAfter(int failures) => failures < Failures
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(LongestSeconds, FirstSeconds * Math.Pow(2, failures - Failures)));
}
