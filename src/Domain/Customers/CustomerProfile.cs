using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The validated data of a customer that is not in columns: an immutable document that an update replaces as a whole.
/// </summary>
public sealed record CustomerProfile : CustomerData
{
    private CustomerProfile(CustomerProfileDraft draft) : base(draft)
    {
        Addresses = draft.Addresses.Each(Address.FromChecked);
        Documents = draft.Documents.Each(Document.FromChecked);
        RelatedEntities = draft.RelatedEntities.Each(RelatedEntity.FromChecked);
    }

    /// <summary>The profile without data.</summary>
    public static CustomerProfile Empty { get; } = new(new CustomerProfileDraft());

    /// <summary>The addresses.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Address>? Addresses { get; }

    /// <summary>The identity and business documents, without contents.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Document>? Documents { get; }

    /// <summary>The related entities.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<RelatedEntity>? RelatedEntities { get; }

    /// <summary>
    /// Creates the profile from a stored document, which was validated before. An architecture test checks that only the persistence layer calls it.
    /// </summary>
    internal static CustomerProfile FromStored(CustomerProfileDraft stored) => new(stored);

    /// <summary>Creates the profile from a validated draft.</summary>
    internal static CustomerProfile FromChecked(CustomerProfileDraft draft) => new(draft);

    /// <summary>Creates the profile from a validated draft, with another approval date and other requested screenings.</summary>
    internal static CustomerProfile FromChecked(CustomerProfileDraft draft, DateOnly? approvalDate, IReadOnlyList<ScreeningProcess>? screenings) =>
        new(draft)
        {
            ApprovalDate = approvalDate,
            ScreeningProcesses = screenings,
        };
}
