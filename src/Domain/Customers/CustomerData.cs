using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The data of a customer besides what is searched, sorted or constrained, but for addresses, documents and related entities. Its members are the core
/// API's names.
/// </summary>
/// <remarks>The stored document has the members in this order: those with a list of checked or unchecked parts stand between the others.</remarks>
public abstract record CustomerData
{
    /// <summary>Code of classifier businessUnit, on tenants with several.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>The day the customer applied.</summary>
    public DateOnly? ApplicationDate { get; init; }

    /// <summary>The day the customer was approved.</summary>
    public DateOnly? ApprovalDate { get; init; }

    /// <summary>The whole name, as a dialect that knows only one name states it; it is never split.</summary>
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

    /// <summary>National identification or registration number, content unchecked.</summary>
    public string? NationalCode { get; init; }

    /// <summary>Date of birth; INDIVIDUAL only.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? BirthCountry { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? CitizenshipCountry { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? SecondCitizenshipCountry { get; init; }

    /// <summary>Code of classifier country; INDIVIDUAL only.</summary>
    public string? PermanentResidenceCountry { get; init; }

    /// <summary>Whether resident by law; INDIVIDUAL only.</summary>
    public bool? IsLegalResident { get; init; }

    /// <summary>Code of classifier country; ORGANIZATION only.</summary>
    public string? RegistrationCountry { get; init; }

    /// <summary>Code of classifier legalForm; ORGANIZATION only.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Day of establishment; ORGANIZATION only.</summary>
    public DateOnly? EstablishmentDate { get; init; }

    /// <summary>Global Intermediary Identification Number (FATCA), content unchecked; ORGANIZATION only.</summary>
    public string? Giin { get; init; }

    /// <summary>Legal Entity Identifier (ISO 17442), content unchecked; ORGANIZATION only.</summary>
    public string? Lei { get; init; }

    /// <summary>Whether politically exposed.</summary>
    public bool? IsPEP { get; init; }

    /// <summary>Whether on a sanction list.</summary>
    public bool? IsSanctioned { get; init; }

    /// <summary>Whether in adverse media.</summary>
    public bool? IsInAdverseMedia { get; init; }

    /// <summary>Whether on the tenant's own list.</summary>
    public bool? IsInInternalList { get; init; }

    /// <summary>Whether a relative is politically exposed; INDIVIDUAL only.</summary>
    public bool? IsFamilyPEP { get; init; }

    /// <summary>Whether in litigation; INDIVIDUAL only.</summary>
    public bool? IsLitigated { get; init; }

    /// <summary>Whether an AML officer; INDIVIDUAL only.</summary>
    public bool? AmlOfficer { get; init; }

    /// <summary>Which of the tenant's lists the customer is on.</summary>
    public ListPurpose? ListPurpose { get; init; }

    /// <summary>Screenings the last request asked for.</summary>
    public IReadOnlyList<ScreeningProcess>? ScreeningProcesses { get; init; }

    /// <summary>How to reach the customer.</summary>
    public IReadOnlyList<Contact>? Contacts { get; init; }

    /// <summary>The e-mail address by which a dialect that asks for just one tells customers apart; unique in the account while the customer is not closed.</summary>
    [JsonPropertyOrder(2)]
    public string? Email { get; init; }

    /// <summary>The phone number of a dialect that asks for just one, E.164 with a leading plus.</summary>
    [JsonPropertyOrder(2)]
    public string? Phone { get; init; }

    /// <summary>The country, code of classifier country, as a dialect states it that asks for just one and does not say which.</summary>
    [JsonPropertyOrder(2)]
    public string? StatedCountry { get; init; }

    /// <summary>What the institution asked.</summary>
    [JsonPropertyOrder(2)]
    public Questionnaire? Questionnaire { get; init; }

    /// <summary>
    /// What only one dialect carries, under its name: opaque here, read and replaced by <see cref="CustomerExtensions"/>. In the stored document each is a member
    /// beside the others, which the storage sees to.
    /// </summary>
    [JsonIgnore]
    public IDictionary<string, JsonElement>? Extensions { get; init; }

    /// <summary>
    /// The display name: the one in one piece, else of a person the names, of an organisation the title. Middle names that would make it too long are left out.
    /// </summary>
    internal string NameOf(EntityType type) =>
        FullName ?? (type == EntityType.Organization ? Title ?? ""
            : this is { FirstName: not null, MiddleName: null, LastName: not null } ? $"{FirstName} {LastName}"
            : Joined(FirstName, MiddleName, LastName) is { Length: <= Customer.NameMaxLength } whole ? whole : Joined(FirstName, LastName));

    private static string Joined(params ReadOnlySpan<string?> names)
    {
        var stated = new List<string>(names.Length);
        foreach (var name in names)
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                stated.Add(name);
            }
        }

        return string.Join(' ', stated);
    }
}
