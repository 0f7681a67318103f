using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// The contents of one document that a request sends together with the customer's data: the valid contents in protected form, and the findings of the
/// others.
/// </summary>
/// <param name="Document">The document. Its data is part of the customer's data.</param>
/// <param name="Items">The valid contents.</param>
/// <param name="Findings">The findings of the invalid contents. A single one rejects the request.</param>
public sealed record ContentInputs(
    DocumentId Document, IReadOnlyList<(DocumentPurpose Purpose, ProtectedContent Content)> Items, IReadOnlyList<Finding> Findings)
{
    /// <summary>No contents and no findings.</summary>
    public static ContentInputs None { get; } = new(default, [], []);
}
