using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Retention;

/// <summary>
/// Rows of a room that end and are deleted a while later; found by Scrutor, one instance for the whole program. Only what may be deleted has one:
/// audit, customers, their versions and communication numbers, rule sets and assessments stay for ever.
/// </summary>
internal interface IRetentionPolicy
{
    /// <summary>What the rows are, for the log.</summary>
    string Rows { get; }

    /// <summary>How long they are kept after their end; nothing for ever.</summary>
    TimeSpan? Period { get; }

    /// <summary>
    /// Deletes rows that ended before an instant, at most so many; returns how many it did. It looks for them as any reader does and only deletes them in
    /// the house's way to write, judging anew there what may have changed in between.
    /// </summary>
    Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken);
}
