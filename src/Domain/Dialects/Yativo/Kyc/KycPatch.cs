using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// Maps a submission to a patch of the customer's data, which every dialect and the risk model read. Documents and owners replace those of an earlier
/// submission, an address replaces the one of its type, and answers are added to the existing ones. Other data is stored as answers. Has no side
/// effects.
/// </summary>
internal static class KycPatch
{
    /// <summary>Returns the patch for the submission of a person.</summary>
    public static CustomerPatch OfPerson(YativoSubmission submission, CustomerData current, bool isUpdate, Classifiers classifiers, DateOnly today)
    {
        var submitted = submission.Person;
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
            Documents = [.. Identity(submitted.IdentifyingInformation, EntityType.Individual, today),
                .. Uploads(submitted.UploadedDocuments, EntityType.Individual)],
            Questionnaire = new()
            {
                Occupation = submitted.EmploymentStatus is { } status ? KycCodes.Occupation(status) : null,
                IncomeDescription = submitted.SourceOfFunds,
                IncomeSources = submitted.SourceOfFunds is { } source ? KycCodes.IncomeSources(classifiers, source) ?? [] : [],
                Turnovers = submitted.ExpectedMonthlyPaymentsUsd is { } range ? KycCodes.Turnovers(classifiers, range) ?? [] : [],
            },
            Verification = Change.To<VerificationData?>(KycAnswers.Stored(KycAnswers.Of(submitted), submission, current, isUpdate, classifiers)),
        };
    }

    /// <summary>Returns the patch for the submission of a business.</summary>
    public static CustomerPatch OfBusiness(YativoSubmission submission, CustomerData current, bool isUpdate, Classifiers classifiers, DateOnly today)
    {
        var submitted = submission.Business;
        return new()
        {
            Title = Change.IfNotNull(submitted.LegalName),
            TradingName = Change.IfNotNull(submitted.TradeName),
            NationalCode = Change.IfNotNull(submitted.RegistrationNumber),
            EstablishmentDate = Change.IfNotNull(submitted.IncorporationDate),
            RegistrationCountry = Change.IfNotNull(
                submitted.IncorporationCountry ?? submitted.RegisteredAddress?.Country ?? current.RegistrationCountry ?? current.StatedCountry),
            // Only yes is stored: the absence of an answer, or no, does not take back what another source has stated.
            IsPEP = submitted.PepStatus == true ? Change.To<bool?>(true) : default,
            Documents =
            [
                .. Identity(submitted.IdentifyingInformation, EntityType.Organization, today),
                .. Uploads(submitted.Documents, EntityType.Organization),
                .. Uploads(submitted.ExtraDocuments, EntityType.Organization),
            ],
            Addresses = Addresses(
                classifiers, (submitted.RegisteredAddress, KycCodes.Registration), (submitted.PhysicalAddress, KycCodes.Headquarters)),
            RelatedEntities = [.. (submitted.Owners ?? []).Select((owner, i) => owner.ToRelatedEntity(i, classifiers, today))],
            Questionnaire = new() { ActivityDescription = submitted.Description },
            Verification = Change.To<VerificationData?>(KycAnswers.Stored(KycAnswers.Of(submitted), submission, current, isUpdate, classifiers)),
        };
    }

    private static IEnumerable<DocumentDraft> Identity(IReadOnlyList<KycDocument>? documents, EntityType owner, DateOnly today) =>
        (documents ?? []).Select(document => document.ToDocument(today, owner));

    private static IEnumerable<DocumentDraft> Uploads(IReadOnlyList<KycUpload>? uploads, EntityType owner) =>
        (uploads ?? []).Select(upload => upload.ToDocument(owner));

    private static AddressDraft[] Addresses(Classifiers classifiers, params IEnumerable<(KycAddress? Address, string Type)> submitted) =>
        [.. submitted.Where(one => one.Address is not null)
            .Select(one => one.Address!.ToAddress(KycCodes.CodeIfExists(classifiers, Classifier.AddressType, one.Type)))];
}
