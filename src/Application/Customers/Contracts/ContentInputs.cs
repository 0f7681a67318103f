using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>Contents of one document that come with the data of its owner: those that can be kept, sealed, and what is wrong with the others.</summary>
/// <param name="Document">The document, whose data the customer carries.</param>
/// <param name="Items">The contents.</param>
/// <param name="Findings">What is wrong; one of these rejects the request.</param>
public sealed record ContentInputs(DocumentId Document, IReadOnlyList<(DocumentPurpose Purpose, SealedContent Content)> Items, IReadOnlyList<Finding> Findings)
{
    /// <summary>None.</summary>
    public static ContentInputs None { get; } = new(default, [], []);
}
