using System.Text.Json.Nodes;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Privacy;

/// <summary>Reads everything that is stored about a customer.</summary>
public interface ISubjectData
{
    /// <summary>
    /// Returns a list for each kind of stored row; contents of files are given by their sizes. Null if the caller may see no such
    /// customer.
    /// </summary>
    Task<SubjectData?> Read(AccountId? account, CustomerId customer, CancellationToken cancellationToken);
}

/// <summary>Everything that is stored about a customer.</summary>
/// <param name="Account">The account.</param>
/// <param name="Data">The rows by kind.</param>
public sealed record SubjectData(AccountId Account, IReadOnlyDictionary<string, JsonArray> Data);
