using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>
/// A patch of a customer's data, as a dialect's reader parsed it; not validated yet. Members that it does not contain stay unchanged. The aggregate
/// applies it to the customer's current state (<see cref="Customer.Patch"/>).
/// </summary>
public sealed partial record CustomerPatch
{
    /// <summary>
    /// The only entity type to which the patch applies; null for both. For a customer of the other type, that is the only reported defect.
    /// </summary>
    public EntityType? OnlyFor { get; init; }

    /// <summary>The entity type as sent. If it is not the customer's, the patch is rejected, together with its other defects.</summary>
    public Change<EntityType?> EntityType { get; init; }

    /// <summary>The account's own number of the customer.</summary>
    public Change<string?> ExternalId { get; init; }

    /// <summary>The request's own number, under which an assessment is requested; null requests none.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>The risk management category, for a customer that has none yet.</summary>
    public string? Category { get; init; }

    /// <summary>The full name.</summary>
    public Change<string?> FullName { get; init; }

    /// <summary>Whether the full name is cleared as soon as the customer has a first and last name or a title.</summary>
    public bool ClearsFullName { get; init; }

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
    public Change<PartialDate?> BirthDate { get; init; }

    /// <summary>Country of birth.</summary>
    public Change<string?> BirthCountry { get; init; }

    /// <summary>Citizenship.</summary>
    public Change<string?> CitizenshipCountry { get; init; }

    /// <summary>Country of permanent residence.</summary>
    public Change<string?> PermanentResidenceCountry { get; init; }

    /// <summary>Country of registration.</summary>
    public Change<string?> RegistrationCountry { get; init; }

    /// <summary>Date of establishment.</summary>
    public Change<DateOnly?> EstablishmentDate { get; init; }

    /// <summary>Whether the customer is politically exposed.</summary>
    public Change<bool?> IsPEP { get; init; }

    /// <summary>Whether the customer is on a sanction list.</summary>
    public Change<bool?> IsSanctioned { get; init; }

    /// <summary>Whether the customer is in adverse media.</summary>
    public Change<bool?> IsInAdverseMedia { get; init; }

    /// <summary>Whether the party is on the account's own list.</summary>
    public Change<bool?> IsInInternalList { get; init; }

    /// <summary>The single e-mail address.</summary>
    public Change<string?> Email { get; init; }

    /// <summary>The single phone number.</summary>
    public Change<string?> Phone { get; init; }

    /// <summary>The single country.</summary>
    public Change<string?> StatedCountry { get; init; }

    /// <summary>The addresses. Each replaces the existing addresses of its type.</summary>
    public IReadOnlyList<AddressDraft> Addresses { get; init; } = [];

    /// <summary>
    /// The documents, added to the existing ones. Documents of a submission for verification replace those of earlier submissions. A document without
    /// the owner's entity type belongs to the customer.
    /// </summary>
    public IReadOnlyList<DocumentDraft> Documents { get; init; } = [];

    /// <summary>
    /// The related entities, added to the existing ones. Entities of a submission for verification replace those of earlier submissions.
    /// </summary>
    public IReadOnlyList<RelatedEntityDraft> RelatedEntities { get; init; } = [];

    /// <summary>The answers of a submission for verification.</summary>
    public Change<VerificationData?> Verification { get; init; }

    /// <summary>The patch of the questionnaire.</summary>
    public QuestionnairePatch Questionnaire { get; init; } = new();

    /// <summary>The patch of the extension of the form's dialect; null if the extension does not change.</summary>
    public ExtensionPatch? Extension { get; init; }

    /// <summary>JSON pointers of values that were sent but could not be read. The position of an added document is <c>-</c> (RFC 6901).</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>JSON pointers of the fields that the patch contains. Their defects are rejected even if the customer had them before.</summary>
    public IReadOnlyList<string> ChangedPaths { get; init; } = [];
}
