using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Customers;

/// <summary>The input of a customer's data, not validated yet.</summary>
public sealed record CustomerProfileDraft : CustomerData
{
    /// <summary>Creates an empty draft.</summary>
    public CustomerProfileDraft() { }

    /// <summary>Creates a draft with the data of an existing customer.</summary>
    internal CustomerProfileDraft(CustomerProfile existing) : base(existing)
    {
        Addresses = existing.Addresses.Each(static one => new AddressDraft(one));
        Documents = existing.Documents.Each(static one => new DocumentDraft(one));
        RelatedEntities = existing.RelatedEntities.Each(static one => new RelatedEntityDraft(one));
    }

    /// <summary>The addresses.</summary>
    public IReadOnlyList<AddressDraft>? Addresses { get; init; }

    /// <summary>The identity and business documents, without contents.</summary>
    public IReadOnlyList<DocumentDraft>? Documents { get; init; }

    /// <summary>The related entities.</summary>
    public IReadOnlyList<RelatedEntityDraft>? RelatedEntities { get; init; }
}
