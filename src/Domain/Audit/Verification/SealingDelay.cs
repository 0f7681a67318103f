using Onboarding.Domain.Common;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>
/// The time after which an entry must be sealed. An entry that waits longer is a defect: the sealing is stopped, and the entry is protected only by
/// the database.
/// </summary>
public static class SealingDelay
{
    /// <summary>The longest time that an entry may wait. Sealing takes less than five seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Returns whether an entry that waits at a time waits too long.</summary>
    /// <remarks>A number of the future counts too: the service did not assign it, and it would hide the age of the entry.</remarks>
    public static bool IsExceeded(long number, DateTimeOffset at) => IsExceeded(number, at, at);

    /// <summary>Returns whether an entry that waits at the end of a period waited too long at its start, or has a number after its end.</summary>
    public static bool IsExceeded(long number, DateTimeOffset start, DateTimeOffset end) =>
        number < Accepted(start).From || number > Accepted(end).To;

    /// <summary>Returns the lowest and the greatest number that an entry may have that waits at a time.</summary>
    public static (long From, long To) Accepted(DateTimeOffset at) => (SequenceTime.From(at - Longest), SequenceTime.From(at + Longest));
}
