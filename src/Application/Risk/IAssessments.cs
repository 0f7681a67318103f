using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk;

/// <summary>The assessments. What is added or changed is saved by the unit of work.</summary>
public interface IAssessments
{
    /// <summary>Takes a new one in.</summary>
    void Add(Assessment assessment);

    /// <summary>One to be changed; nothing if there is none, or none in that account (nothing: any).</summary>
    Task<Assessment?> Find(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Those of a customer on which something is still to happen: open, or waiting for an approval date.</summary>
    Task<IReadOnlyList<Assessment>> Unfinished(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>The last of a customer that has any.</summary>
    Task<Assessment> Latest(AccountId account, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Whether a request was assessed already.</summary>
    Task<bool> Has(AccountId account, string communicationNumber, CancellationToken cancellationToken);

    /// <summary>Those whose other level has run out and still counts, by number, so many after that number.</summary>
    Task<IReadOnlyList<RunOutOverride>> RunOut(DateOnly today, long after, int limit, CancellationToken cancellationToken);
}

/// <summary>An assessment whose other level has run out.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">Its identity.</param>
public sealed record RunOutOverride(long Number, Guid Id);
