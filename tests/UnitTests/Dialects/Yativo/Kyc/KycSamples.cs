using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Yativo.Kyc;

/// <summary>Valid submissions, and customers for them.</summary>
internal static class KycSamples
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly KycFile AFile = new(null, "https://files.example/one.png");

    public static PersonKyc Person { get; } = new()
    {
        FirstName = "Alex",
        LastName = "Smith",
        MiddleName = "Q",
        Email = "alex@example.com",
        CallingCode = "+1",
        Phone = "55512345",
        BirthDate = new(1990, 5, 1),
        Nationality = "US",
        Gender = "other",
        TaxId = "T-1",
        SelfieImage = AFile,
        ResidentialAddress = new() { StreetLine1 = "Main Street 1", StreetLine2 = "Flat 2", City = "Anytown", State = "CA", PostalCode = "90001", Country = "US", ProofOfAddressFile = AFile },
        IdentifyingInformation = [Document("P00012345")],
        EmploymentStatus = "employed",
        MostRecentOccupationCode = "132011",
        ExpectedMonthlyPaymentsUsd = "5000_9999",
        SourceOfFunds = "salary",
        AccountPurpose = "receive_salary",
        ActingAsIntermediary = false,
    };

    public static BusinessKyc Business { get; } = new()
    {
        LegalName = "Example Ltd",
        TradeName = "Example",
        Description = "Sells examples",
        Email = "office@example.com",
        BusinessType = "llc",
        RegistrationNumber = "R-1",
        IncorporationDate = new(2010, 1, 1),
        PhoneCallingCode = "+44",
        PhoneNumber = "2071234567",
        RegisteredAddress = new() { StreetLine1 = "Main Street 1", City = "London", Country = "GB" },
        Owners = [new() { FirstName = "Ann", LastName = "Owner", BirthDate = new(1970, 1, 1), Nationality = "GB", OwnershipPercentage = 33.5m }],
    };

    public static KycDocument Document(string number) => new()
    {
        Id = Guid.NewGuid(),
        Type = "passport",
        Kind = IdentityDocumentType.Passport,
        IssuingCountry = "US",
        Number = number,
        DateIssued = new(2020, 1, 1),
        ExpirationDate = new(2030, 1, 1),
        ImageFrontFile = AFile,
    };

    public static VerificationSubmission Of(PersonKyc person, bool isUpdate = false) => Of(new YativoSubmission { Type = EntityType.Individual, Person = person }, isUpdate);

    public static VerificationSubmission Of(BusinessKyc business, bool isUpdate = false) => Of(new YativoSubmission { Type = EntityType.Organization, Business = business }, isUpdate);

    public static Customer Customer(EntityType type = EntityType.Individual) => Domain.Customers.Customer.Register(
        new()
        {
            RequestedForm = YativoForms.Customer,
            Requester = "Payments",
            EntityType = type,
            Profile = new() { FullName = "Alex Smith", Email = "alex@example.com", Phone = "+15551234567", StatedCountry = "US" },
        },
        Seed.Classifiers,
        AccountId.Default,
        1,
        Now);

    /// <summary>Returns the paths of the findings of a submission.</summary>
    public static IReadOnlyList<string> Rejected(VerificationSubmission submission, CustomerProfileDraft? known = null) =>
        [.. submission.Data.Findings(known ?? new CustomerProfileDraft(), submission.IsUpdate, Seed.Classifiers, DateOnly.FromDateTime(Now.UtcDateTime)).Select(finding => finding.Path)];

    public static Customer Submit(this Customer customer, VerificationSubmission submission)
    {
        customer.SubmitVerification(submission, Seed.Classifiers, Now);
        return customer;
    }

    /// <summary>Applies the outcome of the last submission.</summary>
    public static Customer Decide(this Customer customer, bool isAccepted, string? ground = null)
    {
        customer.ApplyOutcome(RiskLevel.Low, isAccepted, customer.Version);
        customer.ApplyVerificationOutcome(customer.CommunicationNumber, customer.Version, isAccepted, ground, Now);
        return customer;
    }

    private static VerificationSubmission Of(YativoSubmission data, bool isUpdate) => new()
    {
        CommunicationNumber = $"kyc-{Guid.NewGuid()}",
        Requester = "Payments",
        Category = data.Type == EntityType.Organization ? "ORG" : "IND",
        IsUpdate = isUpdate,
        Data = data,
    };
}
