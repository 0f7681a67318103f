namespace Onboarding.Application.Access.SignIn;

/// <summary>Configuration section <c>Authentication:LockOut</c>.</summary>
public sealed class LockOutOptions
{
    /// <summary>Failures in a row after which a client id is locked; at least 1.</summary>
    public int Failures { get; set; } = 5;

    /// <summary>Seconds of the first lock; at least 1. Each further failure doubles it.</summary>
    public int FirstSeconds { get; set; } = 30;

    /// <summary>Seconds of the longest lock; no less than the first.</summary>
    public int LongestSeconds { get; set; } = 900;

    /// <summary>Rejects what means nothing.</summary>
    public void Check()
    {
        if (Failures < 1 || FirstSeconds < 1 || LongestSeconds < FirstSeconds)
        {
            throw new InvalidOperationException(
                "Authentication__LockOut needs Failures and FirstSeconds of at least 1, and LongestSeconds no less than FirstSeconds.");
        }
    }

    /// <summary>How long that many failures in a row lock an id; nothing as long as they are too few.</summary>
    public TimeSpan LockAfter(int failures) => failures < Failures
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(LongestSeconds, FirstSeconds * Math.Pow(2, failures - Failures)));
}
