using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>
/// The rules of a submission for verification: of single fields (<see cref="KycFields"/>), of nested objects, and of two fields together.
/// </summary>
public static partial class KycRules
{
    private const string Nigeria = "NG";
    private const string Other = "other";
    private const int MaxPercentage = 100;
    private const decimal MaxShareSum = 100.01m;
    private const int MinThreshold = 5;
    private const int AgeOfOwners = 18;
    private const int StrictDescriptionLength = 1_000;

    private static readonly PathSegment ResidenceSegment = new("", "", "residential_address");
    private static readonly PathSegment RegisteredSegment = new("", "", "registered_address");
    private static readonly PathSegment PhysicalSegment = new("", "", "physical_address");
    private static readonly PathSegment DocumentSegment = new("", "", "identifying_information");
    private static readonly PathSegment OwnerSegment = new("", "", "associated_persons");
    private static readonly PathSegment UploadSegment = new("", "", "uploaded_documents");
    private static readonly PathSegment BusinessDocumentSegment = new("", "", "documents");
    private static readonly PathSegment ExtraDocumentSegment = new("", "", "extra_documents");
    private static readonly PathSegment RegulatedSegment = new("", "", "regulated_activity");

    /// <summary>Returns every defect of a submission.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="current">The customer's current data. An update keeps the values that it does not send.</param>
    /// <param name="isUpdate">Whether the submission changes an earlier one. Then only nested objects have mandatory fields.</param>
    /// <param name="classifiers">The codes that are allowed.</param>
    /// <param name="today">The current date, UTC.</param>
    public static IReadOnlyList<Finding> Findings(
        YativoSubmission submission, CustomerData current, bool isUpdate, Classifiers classifiers, DateOnly today)
    {
        var context = new ValidationContext(submission.Unreadable);
        var rules = new RuleContext(isUpdate ? CustomerForm.None : YativoForms.Kyc, submission.Type, classifiers, today);
        if (submission.Type == EntityType.Individual)
        {
            CheckPerson(submission, current, isUpdate, rules, today, context);
        }
        else if (submission.Type == EntityType.Organization)
        {
            CheckBusiness(submission, current, isUpdate, rules, today, context);
        }

        return [.. context.Findings, .. submission.Files];
    }

    private static void CheckPerson(
        YativoSubmission submission, CustomerData current, bool isUpdate, RuleContext rules, DateOnly today, ValidationContext context)
    {
        var person = submission.Person;
        var nestedRules = rules with { Form = YativoForms.Kyc };
        KycFields.Person.Check(person, rules, context);
        CheckBirth(person.BirthDate, today, context);
        CheckAddress(person.ResidentialAddress, ResidenceSegment, nestedRules, context, needsProof: true);
        if (submission.ChecksParts)
        {
            CheckParts(person.ResidentialAddress, ResidenceSegment, context);
        }

        if (submission.IsStrict && person.MostRecentOccupationCode is { Length: 6 } code && !KycCodes.IsListed(rules.Classifiers, code))
        {
            context.Add(KycErrors.Unlisted, "most_recent_occupation_code", "most_recent_occupation_code");
        }

        ListRules.Check(person.IdentifyingInformation, DocumentSegment, KycFields.Document, nestedRules, context);
        ListRules.Check(person.UploadedDocuments, UploadSegment, KycFields.Upload, nestedRules, context);
        var merged = isUpdate ? KycAnswers.Person(KycAnswers.Merge(current.Verification?.Answers, KycAnswers.Of(person))) : person;
        var nationality = person.Nationality ?? (isUpdate && !context.IsUnreadable("nationality") ? current.CitizenshipCountry : null);
        var residence = person.ResidentialAddress?.Country ?? (
            isUpdate && person.ResidentialAddress is null ? current.PermanentResidenceCountry : null);
        if (nationality == Nigeria || residence == Nigeria)
        {
            CheckPresent(merged.Bvn, "bvn", context);
            CheckPresent(merged.Nin, "nin", context);
        }

        CheckPurpose(merged.AccountPurpose, merged.AccountPurposeOther, context);
        CheckAccounts(merged.EurdeVirtualAccount, merged.UsdVirtualAccount, merged.EurVirtualAccount, context);
    }

    private static void CheckAddress(
        KycAddress? address, PathSegment segment, RuleContext nestedRules, ValidationContext context, bool needsProof = false)
    {
        if (address is null)
        {
            return;
        }

        context.Enter(segment);
        KycFields.Address.Check(address, nestedRules, context);
        if (needsProof && address.ProofOfAddressFile is null && !context.IsUnreadable("proof_of_address_file"))
        {
            context.Add(KycErrors.Missing, "proof_of_address_file", "proof_of_address_file");
        }

        context.Leave();
    }

    // A month or year must have begun before today.
    private static void CheckBirth(PartialDate? date, DateOnly today, ValidationContext context)
    {
        CheckPast(date?.First, "birth_date", today, context);
        if (date?.Year < BirthDates.FirstYear)
        {
            context.Add(KycErrors.BirthTooEarly, "birth_date", "birth_date");
        }
    }

    private static void CheckPast(DateOnly? day, string field, DateOnly today, ValidationContext context)
    {
        if (day >= today)
        {
            context.Add(KycErrors.DateNotPast, field, field);
        }
    }

    private static void CheckPresent<T>(T? value, string field, ValidationContext context)
    {
        if (value is null && !context.IsUnreadable(field))
        {
            context.Add(KycErrors.Missing, field, field);
        }
    }

    private static void CheckPurpose(string? purpose, string? description, ValidationContext context)
    {
        if (Other.Equals(purpose, StringComparison.OrdinalIgnoreCase))
        {
            CheckPresent(description, "account_purpose_other", context);
        }
    }
}
