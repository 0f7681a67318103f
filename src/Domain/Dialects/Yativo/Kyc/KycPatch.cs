using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// Puts a submission among the customer's other data, where every dialect and the risk model find it: documents and owners replace those of an earlier
/// submission, an address the one of its type; answers stand beside those there are. The rest is kept in the section. Pure.
/// </summary>
internal static class KycPatch
{
    private const string Kept = "kyc";

    /// <summary>What a person's submission changes.</summary>
    public static CustomerPatch Of(PersonKyc stated, CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today)
    {
        var whole = isUpdate && known.Yativo()?.Kyc?.Person is { } before ? stated.Over(before) : stated;
        return new()
        {
            FirstName = Change.ToAny(stated.FirstName),
            LastName = Change.ToAny(stated.LastName),
            MiddleName = isUpdate ? Change.ToAny(stated.MiddleName) : Change.To(stated.MiddleName),
            BirthDate = Change.ToAny(stated.BirthDate),
            CitizenshipCountry = Change.ToAny(stated.Nationality),
            NationalCode = Change.ToAny(stated.TaxId),
            PermanentResidenceCountry = Change.ToAny(stated.ResidentialAddress?.Country),
            Addresses = Addresses(classifiers, (stated.ResidentialAddress, KycCodes.Residence)),
            Documents = [.. (stated.IdentifyingInformation ?? []).Select(document => document.Of(today))],
            Answers = new()
            {
                Occupation = stated.EmploymentStatus is { } status ? KycCodes.Occupation(status) : null,
                IncomeDescription = stated.SourceOfFunds,
                IncomeSources = stated.SourceOfFunds is { } source ? KycCodes.Income(classifiers, source) ?? [] : [],
                Turnovers = stated.ExpectedMonthlyPaymentsUsd is { } band ? KycCodes.Turnover(classifiers, band) ?? [] : [],
            },
            Extension = YativoSections.Patch(new() { Kyc = new() { Person = whole.Rest } }, Kept),
        };
    }

    /// <summary>What the submission of a business changes.</summary>
    public static CustomerPatch Of(BusinessKyc stated, CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today)
    {
        var whole = isUpdate && known.Yativo()?.Kyc?.Business is { } before ? stated.Over(before) : stated;
        return new()
        {
            Title = Change.ToAny(stated.LegalName),
            TradingName = Change.ToAny(stated.TradeName),
            NationalCode = Change.ToAny(stated.RegistrationNumber),
            EstablishmentDate = Change.ToAny(stated.IncorporationDate),
            RegistrationCountry = Change.ToAny(stated.RegisteredAddress?.Country ?? known.RegistrationCountry ?? known.StatedCountry),
            Addresses = Addresses(classifiers, (stated.RegisteredAddress, "REGISTRATION"), (stated.PhysicalAddress, "HEADQUARTERS")),
            RelatedEntities = [.. (stated.Owners ?? []).Select((owner, i) => owner.Of(i, classifiers, today))],
            Answers = new() { ActivityDescription = stated.Description },
            Extension = YativoSections.Patch(new() { Kyc = new() { Business = whole.Rest } }, Kept),
        };
    }

    private static AddressDraft[] Addresses(Classifiers classifiers, params IEnumerable<(KycAddress? Address, string Type)> stated) =>
        [.. stated.Where(one => one.Address is not null).Select(one => one.Address!.Of(KycCodes.Known(classifiers, Classifier.AddressType, one.Type)))];
}
