using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Common.Retention;

/// <summary>
/// Deletes rows of a module some time after their end. Scrutor finds the policies; each is a singleton. Only rows that may be deleted have a policy:
/// the audit trail, customers, their versions and communication numbers, rule sets and assessments are kept permanently.
/// </summary>
internal interface IRetentionPolicy
{
    /// <summary>The kind of rows, for the log.</summary>
    string Rows { get; }

    /// <summary>The time for which the rows are kept after their end; null to keep them permanently.</summary>
    TimeSpan? Period { get; }

    /// <summary>
    /// Deletes rows that ended before a time, at most this many, and returns how many. It finds them with an ordinary read and deletes them with
    /// <c>IProvider.Write</c>, where it checks again what may have changed in between.
    /// </summary>
    Task<int> Delete(OnboardingDbContext db, DateTimeOffset before, int most, CancellationToken cancellationToken);
}
