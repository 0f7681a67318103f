using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Common.Settings;

namespace Onboarding.Application.Access.SignIn;

/// <summary>Configuration section <c>Authentication:LockOut</c>.</summary>
[SettingsSection("Authentication:LockOut")]
public sealed class LockOutOptions
{
    /// <summary>The number of failures in succession after which wrong secrets for a client id from one address are slowed; at least 1.</summary>
    [Range(1, int.MaxValue)]
    public int Failures { get; set; } = 5;

    /// <summary>The seconds for which they are rejected with 429 at first, at least 1. Each further failure doubles them.</summary>
    [Range(1, int.MaxValue)]
    public int FirstSeconds { get; set; } = 30;

    /// <summary>The greatest number of these seconds; not less than the first.</summary>
    [Range(1, int.MaxValue)]
    public int LongestSeconds { get; set; } = 900;

    /// <summary>Throws <see cref="InvalidOperationException"/> if the longest lock is shorter than the first.</summary>
    public void Check()
    {
        if (LongestSeconds < FirstSeconds)
        {
            throw new InvalidOperationException(
                $"Authentication__LockOut__LongestSeconds is {LongestSeconds}. "
                + $"Allowed: a number from {FirstSeconds} (Authentication__LockOut__FirstSeconds) on.");
        }
    }

    /// <summary>
    /// Returns the time for which wrong secrets are rejected with 429 after this number of failures in succession; zero if they are too few.
    /// </summary>
    public TimeSpan LockAfter(int failures) => failures < Failures
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(LongestSeconds, FirstSeconds * Math.Pow(2, failures - Failures)));
}
