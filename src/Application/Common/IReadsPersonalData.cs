using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>A query that returns personal data of customers. It has an audit entry if the setting <c>Audit__Reads</c> demands it.</summary>
public interface IReadsPersonalData<in TResponse> : IReadsPersonalData
{
    /// <summary>Returns the customer that a result is about; null if it is about several or none.</summary>
    ReadSubject? SubjectOf(TResponse response) => null;
}

/// <summary>A query that returns personal data of customers.</summary>
public interface IReadsPersonalData : IAudited
{
    string? IAudited.AuditUser => null;
}

/// <summary>The customer that a reading is about.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Account">The account of the customer, in which the entry is then visible; null if it is the caller's own.</param>
public sealed record ReadSubject(CustomerId Customer, AccountId? Account = null);
