using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>
/// A change of some of a customer's data, as a reader understood it; nothing is checked yet. What it does not state stays as it is. It is data: the aggregate
/// applies it to the customer as the customer is then (<see cref="Customer.Patch"/>).
/// </summary>
public sealed partial record CustomerPatch
{
    /// <summary>The only entity type that the change is for; of a customer of the other type it is rejected, whatever else is wrong.</summary>
    public EntityType? OnlyFor { get; init; }

    /// <summary>The entity type as stated. Another one than the customer's is rejected, with what else is wrong.</summary>
    public Change<EntityType?> EntityType { get; init; }

    /// <summary>The account's own number of the customer.</summary>
    public Change<string?> ExternalId { get; init; }

    /// <summary>The request's own number, which asks for an assessment; null asks for none.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>The risk management category for a customer that has none yet.</summary>
    public string? Category { get; init; }

    /// <summary>The name in one piece.</summary>
    public Change<string?> FullName { get; init; }

    /// <summary>Whether the name in one piece ends as soon as the parts it stands for make a whole name.</summary>
    public bool EndsFullName { get; init; }

    /// <summary>First name.</summary>
    public Change<string?> FirstName { get; init; }

    /// <summary>Middle name or names.</summary>
    public Change<string?> MiddleName { get; init; }

    /// <summary>Last name.</summary>
    public Change<string?> LastName { get; init; }

    /// <summary>Registered name.</summary>
    public Change<string?> Title { get; init; }

    /// <summary>Trading name.</summary>
    public Change<string?> TradingName { get; init; }

    /// <summary>National identification or registration number.</summary>
    public Change<string?> NationalCode { get; init; }

    /// <summary>Date of birth.</summary>
    public Change<DateOnly?> BirthDate { get; init; }

    /// <summary>Country of birth.</summary>
    public Change<string?> BirthCountry { get; init; }

    /// <summary>Citizenship.</summary>
    public Change<string?> CitizenshipCountry { get; init; }

    /// <summary>Country of permanent residence.</summary>
    public Change<string?> PermanentResidenceCountry { get; init; }

    /// <summary>Country of registration.</summary>
    public Change<string?> RegistrationCountry { get; init; }

    /// <summary>Day of establishment.</summary>
    public Change<DateOnly?> EstablishmentDate { get; init; }

    /// <summary>Whether politically exposed.</summary>
    public Change<bool?> IsPEP { get; init; }

    /// <summary>Whether on a sanction list.</summary>
    public Change<bool?> IsSanctioned { get; init; }

    /// <summary>Whether in adverse media.</summary>
    public Change<bool?> IsInAdverseMedia { get; init; }

    /// <summary>Whether on the tenant's own list.</summary>
    public Change<bool?> IsInInternalList { get; init; }

    /// <summary>The one e-mail address.</summary>
    public Change<string?> Email { get; init; }

    /// <summary>The one phone number.</summary>
    public Change<string?> Phone { get; init; }

    /// <summary>The one country.</summary>
    public Change<string?> StatedCountry { get; init; }

    /// <summary>Addresses, each of which replaces those of its type.</summary>
    public IReadOnlyList<AddressDraft> Addresses { get; init; } = [];

    /// <summary>
    /// Documents that stand beside those there are; those of a submission for verification replace the ones of earlier submissions. One that does not say
    /// whose it is, is the customer's.
    /// </summary>
    public IReadOnlyList<DocumentDraft> Documents { get; init; } = [];

    /// <summary>Related entities that stand beside those there are; those of a submission for verification replace the ones of earlier submissions.</summary>
    public IReadOnlyList<RelatedEntityDraft> RelatedEntities { get; init; } = [];

    /// <summary>Answers that stand beside those there are.</summary>
    public AnswersPatch Answers { get; init; } = new();

    /// <summary>What changes of the extension of the form's dialect; null if it states nothing of it.</summary>
    public ExtensionPatch? Extension { get; init; }

    /// <summary>JSON pointers of values that were sent but could not be read; the position of a document that is added is <c>-</c> (RFC 6901).</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>JSON pointers of what the change states, so that also defects are rejected there that the customer had before.</summary>
    public IReadOnlyList<string> Touched { get; init; } = [];
}
