using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// Everything that is known about a customer besides what is searched, sorted or constrained: the immutable document that an update replaces as a whole. It
/// is made only of data that the rules have passed over.
/// </summary>
public sealed record CustomerProfile : CustomerData
{
    private CustomerProfile(CustomerProfileDraft draft) : base(draft)
    {
        Addresses = draft.Addresses.Each(Address.Checked);
        Documents = draft.Documents.Each(Document.Checked);
        RelatedEntities = draft.RelatedEntities.Each(RelatedEntity.Checked);
    }

    /// <summary>The profile of a customer of whom nothing but the columns is known.</summary>
    public static CustomerProfile Empty { get; } = new(new CustomerProfileDraft());

    /// <summary>Where the customer is.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Address>? Addresses { get; }

    /// <summary>Identity and business documents, without content.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Document>? Documents { get; }

    /// <summary>Parties related to the customer.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<RelatedEntity>? RelatedEntities { get; }

    /// <summary>The data of a stored document, which was checked before it was stored. Only the store may ask for it; an architecture test sees to it.</summary>
    internal static CustomerProfile Restored(CustomerProfileDraft stored) => new(stored);

    /// <summary>The data of a customer whose rules have passed over it.</summary>
    internal static CustomerProfile Checked(CustomerProfileDraft draft) => new(draft);

    /// <summary>The same with another day of approval and other screenings that were asked for.</summary>
    internal static CustomerProfile Checked(CustomerProfileDraft draft, DateOnly? approvalDate, IReadOnlyList<ScreeningProcess>? screenings) => new(draft)
    {
        ApprovalDate = approvalDate,
        ScreeningProcesses = screenings,
    };
}
