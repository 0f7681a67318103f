using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Customers;

/// <summary>What a request states of a customer's data; nothing is checked yet.</summary>
public sealed record CustomerProfileDraft : CustomerData
{
    /// <summary>Data of which nothing is stated.</summary>
    public CustomerProfileDraft() { }

    /// <summary>Data as they are known, to be stated again.</summary>
    internal CustomerProfileDraft(CustomerProfile known) : base(known)
    {
        Addresses = known.Addresses.Each(static one => new AddressDraft(one));
        Documents = known.Documents.Each(static one => new DocumentDraft(one));
        RelatedEntities = known.RelatedEntities.Each(static one => new RelatedEntityDraft(one));
    }

    /// <summary>Where the customer is.</summary>
    public IReadOnlyList<AddressDraft>? Addresses { get; init; }

    /// <summary>Identity and business documents, without content.</summary>
    public IReadOnlyList<DocumentDraft>? Documents { get; init; }

    /// <summary>Parties related to the customer.</summary>
    public IReadOnlyList<RelatedEntityDraft>? RelatedEntities { get; init; }
}
