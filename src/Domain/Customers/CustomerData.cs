using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The data of a customer that is not in columns, without addresses, documents and related entities. The members have the names of the core API.
/// </summary>
/// <remarks>The stored document has its members in this order. The lists of the derived types (validated or not) are between the others.</remarks>
public abstract record CustomerData
{
    /// <summary>The business unit: code of classifier businessUnit, for accounts with several units.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>The date of application.</summary>
    public DateOnly? ApplicationDate { get; init; }

    /// <summary>The date of approval.</summary>
    public DateOnly? ApprovalDate { get; init; }

    /// <summary>The full name, as a dialect with a single name field sends it. It is never split.</summary>
    public string? FullName { get; init; }

    /// <summary>First name; INDIVIDUAL only.</summary>
    public string? FirstName { get; init; }

    /// <summary>Middle name or names; INDIVIDUAL only.</summary>
    public string? MiddleName { get; init; }

    /// <summary>Last name; INDIVIDUAL only.</summary>
    public string? LastName { get; init; }

    /// <summary>Registered name; ORGANIZATION only.</summary>
    public string? Title { get; init; }

    /// <summary>Trading name; ORGANIZATION only.</summary>
    public string? TradingName { get; init; }

    /// <summary>National identification or registration number, any text.</summary>
    public string? NationalCode { get; init; }

    /// <summary>Date of birth; INDIVIDUAL only.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? BirthCountry { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? CitizenshipCountry { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? SecondCitizenshipCountry { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? PermanentResidenceCountry { get; init; }

    /// <summary>Whether the person is a legal resident; INDIVIDUAL only.</summary>
    public bool? IsLegalResident { get; init; }

    /// <summary>Code of classifier country; ORGANIZATION only.</summary>
    public string? RegistrationCountry { get; init; }

    /// <summary>Code of classifier legalForm; ORGANIZATION only.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Date of establishment; ORGANIZATION only.</summary>
    public DateOnly? EstablishmentDate { get; init; }

    /// <summary>Global Intermediary Identification Number (FATCA), any text; ORGANIZATION only.</summary>
    public string? Giin { get; init; }

    /// <summary>Legal Entity Identifier (ISO 17442), any text; ORGANIZATION only.</summary>
    public string? Lei { get; init; }

    /// <summary>Whether the customer is politically exposed.</summary>
    public bool? IsPEP { get; init; }

    /// <summary>Whether the customer is on a sanction list.</summary>
    public bool? IsSanctioned { get; init; }

    /// <summary>Whether the customer is in adverse media.</summary>
    public bool? IsInAdverseMedia { get; init; }

    /// <summary>Whether the customer is on the account's own list.</summary>
    public bool? IsInInternalList { get; init; }

    /// <summary>Whether a relative is politically exposed; INDIVIDUAL only.</summary>
    public bool? IsFamilyPEP { get; init; }

    /// <summary>Whether there is litigation against the person; INDIVIDUAL only.</summary>
    public bool? IsLitigated { get; init; }

    /// <summary>Whether the person is an officer for the prevention of money laundering; INDIVIDUAL only.</summary>
    public bool? AmlOfficer { get; init; }

    /// <summary>The account's own list that contains the customer.</summary>
    public ListPurpose? ListPurpose { get; init; }

    /// <summary>The screenings that the last request requested.</summary>
    public IReadOnlyList<ScreeningProcess>? ScreeningProcesses { get; init; }

    /// <summary>The contacts of the customer.</summary>
    public IReadOnlyList<Contact>? Contacts { get; init; }

    /// <summary>
    /// The e-mail address of a dialect with a single e-mail field. It is unique in the account among customers that are not closed.
    /// </summary>
    [JsonPropertyOrder(2)]
    public string? Email { get; init; }

    /// <summary>The phone number of a dialect with a single phone field, E.164 with a leading plus.</summary>
    [JsonPropertyOrder(2)]
    public string? Phone { get; init; }

    /// <summary>The country of a dialect with a single country field whose meaning is not defined: code of classifier country.</summary>
    [JsonPropertyOrder(2)]
    public string? StatedCountry { get; init; }

    /// <summary>The answers of the last submission for verification that are not in the other data.</summary>
    [JsonPropertyOrder(2)]
    public VerificationData? Verification { get; init; }

    /// <summary>The questionnaire.</summary>
    [JsonPropertyOrder(2)]
    public Questionnaire? Questionnaire { get; init; }

    /// <summary>
    /// The data that only one dialect has, under the dialect's name. <see cref="CustomerExtensions"/> reads and replaces it. In the stored document
    /// each extension is a member like the others; the persistence layer writes it that way.
    /// </summary>
    [JsonIgnore]
    public IDictionary<string, JsonElement>? Extensions { get; init; }

    /// <summary>
    /// Returns the display name: the full name, otherwise the names of a person or the title of an organisation. Middle names are omitted if the
    /// result would be too long.
    /// </summary>
    internal string NameOf(EntityType type) =>
        FullName ?? (type == EntityType.Organization ? Title ?? ""
            : this is { FirstName: not null, MiddleName: null, LastName: not null } ? $"{FirstName} {LastName}"
            : Joined(FirstName, MiddleName, LastName) is { Length: <= Customer.NameMaxLength } whole ? whole : Joined(FirstName, LastName));

    private static string Joined(params ReadOnlySpan<string?> names)
    {
        var present = new List<string>(names.Length);
        foreach (var name in names)
        {
            if (!TextRules.IsBlank(name))
            {
                present.Add(name);
            }
        }

        return string.Join(' ', present);
    }
}
