using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// Maps a submission to a patch of the customer's data, which every dialect and the risk model read. Documents and owners replace those of an earlier
/// submission, an address replaces the one of its type, and answers are added to the existing ones. The section stores the other data. Has no side
/// effects.
/// </summary>
internal static class KycPatch
{
    private const string KycMember = "kyc";

    /// <summary>Returns the patch for the submission of a person.</summary>
    public static CustomerPatch Of(PersonKyc submitted, CustomerData current, bool isUpdate, Classifiers classifiers, DateOnly today)
    {
        var merged = isUpdate && current.Yativo()?.Kyc?.Person is { } earlier ? submitted.MergeOver(earlier) : submitted;
        return new()
        {
            FirstName = Change.IfNotNull(submitted.FirstName),
            LastName = Change.IfNotNull(submitted.LastName),
            MiddleName = isUpdate ? Change.IfNotNull(submitted.MiddleName) : Change.To(submitted.MiddleName),
            BirthDate = Change.IfNotNull(submitted.BirthDate),
            CitizenshipCountry = Change.IfNotNull(submitted.Nationality),
            NationalCode = Change.IfNotNull(submitted.TaxId),
            PermanentResidenceCountry = Change.IfNotNull(submitted.ResidentialAddress?.Country),
            Addresses = Addresses(classifiers, (submitted.ResidentialAddress, KycCodes.Residence)),
            Documents = [.. (submitted.IdentifyingInformation ?? []).Select(document => document.ToDocument(today))],
            Questionnaire = new()
            {
                Occupation = submitted.EmploymentStatus is { } status ? KycCodes.Occupation(status) : null,
                IncomeDescription = submitted.SourceOfFunds,
                IncomeSources = submitted.SourceOfFunds is { } source ? KycCodes.IncomeSources(classifiers, source) ?? [] : [],
                Turnovers = submitted.ExpectedMonthlyPaymentsUsd is { } range ? KycCodes.Turnovers(classifiers, range) ?? [] : [],
            },
            Extension = YativoSections.Patch(new() { Kyc = new() { Person = merged.SectionData } }, KycMember),
        };
    }

    /// <summary>Returns the patch for the submission of a business.</summary>
    public static CustomerPatch Of(BusinessKyc submitted, CustomerData current, bool isUpdate, Classifiers classifiers, DateOnly today)
    {
        var merged = isUpdate && current.Yativo()?.Kyc?.Business is { } earlier ? submitted.MergeOver(earlier) : submitted;
        return new()
        {
            Title = Change.IfNotNull(submitted.LegalName),
            TradingName = Change.IfNotNull(submitted.TradeName),
            NationalCode = Change.IfNotNull(submitted.RegistrationNumber),
            EstablishmentDate = Change.IfNotNull(submitted.IncorporationDate),
            RegistrationCountry = Change.IfNotNull(submitted.RegisteredAddress?.Country ?? current.RegistrationCountry ?? current.StatedCountry),
            Addresses = Addresses(classifiers, (submitted.RegisteredAddress, "REGISTRATION"), (submitted.PhysicalAddress, "HEADQUARTERS")),
            RelatedEntities = [.. (submitted.Owners ?? []).Select((owner, i) => owner.ToRelatedEntity(i, classifiers, today))],
            Questionnaire = new() { ActivityDescription = submitted.Description },
            Extension = YativoSections.Patch(new() { Kyc = new() { Business = merged.SectionData } }, KycMember),
        };
    }

    private static AddressDraft[] Addresses(Classifiers classifiers, params IEnumerable<(KycAddress? Address, string Type)> submitted) =>
        [.. submitted.Where(one => one.Address is not null)
            .Select(one => one.Address!.ToAddress(KycCodes.CodeIfExists(classifiers, Classifier.AddressType, one.Type)))];
}
