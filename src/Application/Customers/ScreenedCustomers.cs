using System.Globalization;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>Gives screening access to the customers of the unit of work.</summary>
public sealed class ScreenedCustomers(ICustomers customers) : IScreenedCustomers
{
    /// <inheritdoc/>
    public async Task<ICustomerUnderScreening> Require(AccountId account, CustomerId customer, CancellationToken cancellationToken) =>
        new UnderScreening(await customers.Find(account, customer, cancellationToken) ?? throw new NotFound("Customer"), customers);

    /// <summary>Returns what is known about a customer and its related entities and can be compared with lists.</summary>
    public static IReadOnlyList<PartyFacts> PartiesOf(Customer customer)
    {
        var profile = customer.Profile;
        return
        [
            new(
                0,
                customer.EntityType,
                Names(profile.FullName, profile.FirstName, profile.MiddleName, profile.LastName, profile.Title, profile.TradingName),
                profile.BirthDate,
                Texts(
                    profile.CitizenshipCountry, profile.SecondCitizenshipCountry, profile.PermanentResidenceCountry, profile.BirthCountry,
                    profile.RegistrationCountry, profile.StatedCountry),
                Identifiers(
                    profile.NationalCode, profile.CitizenshipCountry ?? profile.RegistrationCountry, profile.Lei, profile.Documents),
                Related: null),
            .. customer.RelatedEntities.Select((entity, index) => PartyOf(entity, index + 1)),
        ];
    }

    private static PartyFacts PartyOf(RelatedEntity entity, int position) => new(
        position,
        entity.EntityType ?? EntityType.Individual,
        Names(null, entity.FirstName, null, entity.LastName, entity.Title, null),
        entity.BirthDate,
        Texts(entity.Country, entity.BirthCountry, entity.RegistrationCountry),
        Identifiers(entity.NationalCode, entity.Country ?? entity.RegistrationCountry, null, entity.Documents),
        new()
        {
            ExternalId = entity.ExtId,
            Type = entity.EntityType,
            FirstName = entity.FirstName,
            LastName = entity.LastName,
            Title = entity.Name,
            BirthDate = entity.BirthDate?.ToString(),
            EstablishmentDate = entity.EstablishmentDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            NationalCode = entity.NationalCode,
            RelationCode = entity.RelationType,
            CountryCode = entity.EntityType == EntityType.Organization ? entity.RegistrationCountry : entity.Country,
        });

    // A whole name and its parts both count. The middle names of a person are often left out on lists.
    private static IReadOnlyList<string> Names(string? full, string? first, string? middle, string? last, string? title, string? trading) =>
        Texts(full, Joined(first, middle, last), title, trading);

    private static string Joined(params string?[] parts) => string.Join(' ', parts.Where(part => !TextRules.IsBlank(part)));

    private static IReadOnlyList<string> Texts(params string?[] texts) =>
        [.. texts.OfType<string>().Where(text => text.Any(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<PartyIdentifier> Identifiers(
        string? nationalCode, string? country, string? lei, IReadOnlyList<Document>? documents) =>
    [
        .. new[] { new PartyIdentifier("NATIONAL", nationalCode ?? "", country), new PartyIdentifier("LEI", lei ?? "", null) }
            .Concat((documents ?? []).Select(document => new PartyIdentifier(
                document.IdentityDocumentType is { } type ? Codes<IdentityDocumentType>.Of(type) : "OTHER",
                document.DocumentNumber ?? "",
                document.DocumentIssueCountry)))
            .Where(one => one.Number.Any(char.IsLetterOrDigit)).Distinct(),
    ];

    private sealed class UnderScreening(Customer customer, ICustomers customers) : ICustomerUnderScreening
    {
        public AccountId Account => customer.Account;

        public CustomerId Id => customer.Id;

        public long Number => customer.Number;

        public string ExternalId => customer.ExternalId;

        public string LastRequest => customer.CommunicationNumber;

        public int Version => customer.Version;

        public bool IsLead => customer.Kind == CustomerKind.Lead;

        public bool IsClosed => customer.Status == CustomerStatus.Closed;

        public string Category => customer.Category;

        public ScreeningOutcomes Outcomes => customer.Screening;

        public IReadOnlyList<PartyFacts> Parties => PartiesOf(customer);

        public void LockForUpdate() => customers.LockForUpdate(customer);

        public void Apply(ScreeningOutcomes outcomes, AssessmentRequested? assessment) => customer.ApplyScreening(outcomes, assessment);
    }
}
