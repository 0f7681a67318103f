using System.Text.Json.Nodes;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Privacy;

/// <summary>A customer whose rows are read or erased.</summary>
/// <param name="Account">The account.</param>
/// <param name="Id">The identity.</param>
/// <param name="Number">The number.</param>
/// <param name="ExternalIds">
/// The external ids of all versions, except former ones that another customer has now; empty after the erasure.
/// </param>
/// <param name="CommunicationNumbers">The communication numbers of all versions; empty after the erasure.</param>
internal sealed record DataSubject(
    AccountId Account, CustomerId Id, long Number, IReadOnlyList<string> ExternalIds, IReadOnlyList<string> CommunicationNumbers)
{
    /// <summary>The external ids and the communication numbers, by which requests name the customer.</summary>
    public IReadOnlyList<string> References => [.. CommunicationNumbers.Concat(ExternalIds).Distinct(StringComparer.Ordinal)];
}

/// <summary>Finds the customers whose rows are read or erased.</summary>
internal interface IDataSubjects
{
    /// <summary>Reads the concurrency tokens of a customer into the context. A removal of its row then fails if it has changed since.</summary>
    Task ReadTokens(CustomerId id, CancellationToken cancellationToken);

    /// <summary>Returns a customer; null if the account has none with this id.</summary>
    Task<DataSubject?> Find(AccountId account, CustomerId id, CancellationToken cancellationToken);
}

/// <summary>
/// The rows about customers of one module. Each module with such rows registers an implementation; a test finds a table that none of them names.
/// </summary>
internal interface IPersonalRows
{
    /// <summary>Returns the tables with the rows about a customer, also after its erasure.</summary>
    Task<IReadOnlyList<PersonalTable>> Of(DataSubject subject, CancellationToken cancellationToken);
}

/// <summary>Finds what the data of other customers says about a person.</summary>
internal interface ISubjectMentions
{
    /// <summary>Returns the related entities of other customers of the account that are this person, with the customers.</summary>
    Task<JsonArray> Read(DataSubject subject, CancellationToken cancellationToken);
}
