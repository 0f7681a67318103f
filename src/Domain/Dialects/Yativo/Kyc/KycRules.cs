using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>The rules of a submission for verification: its fields (<see cref="KycFields"/>), its parts, and those over two fields.</summary>
public static class KycRules
{
    private const string Nigeria = "NG";
    private const string Other = "other";
    private const int Whole = 100;

    private static readonly PathSegment IntoResidence = new("", "", "residential_address");
    private static readonly PathSegment IntoRegistered = new("", "", "registered_address");
    private static readonly PathSegment IntoPhysical = new("", "", "physical_address");
    private static readonly PathSegment IntoDocument = new("", "", "identifying_information");
    private static readonly PathSegment IntoOwner = new("", "", "associated_persons");

    /// <summary>Every defect.</summary>
    /// <param name="submission">What is submitted.</param>
    /// <param name="known">The customer's data, which an update leaves as they are where it says nothing.</param>
    /// <param name="isUpdate">Whether an earlier submission is changed, so that only parts have to be whole.</param>
    /// <param name="classifiers">The codes that may be used.</param>
    /// <param name="today">The day it is, UTC.</param>
    public static IReadOnlyList<Finding> Findings(YativoSubmission submission, CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today)
    {
        var context = new ValidationContext(submission.Unreadable);
        var rules = new RuleContext(isUpdate ? CustomerForm.None : YativoForms.Kyc, submission.Type, classifiers);
        if (submission.Type == EntityType.Individual)
        {
            OfPerson(submission.Person, known, isUpdate, rules, today, context);
        }
        else if (submission.Type == EntityType.Organization)
        {
            OfBusiness(submission.Business, known, isUpdate, rules, today, context);
        }

        return [.. context.Findings, .. submission.Files];
    }

    private static void OfPerson(PersonKyc person, CustomerData known, bool isUpdate, RuleContext rules, DateOnly today, ValidationContext context)
    {
        var whole = rules with { Form = YativoForms.Kyc };
        KycFields.Person.Check(person, rules, context);
        Past(person.BirthDate, "birth_date", today, context);
        Address(person.ResidentialAddress, IntoResidence, whole, context, needsProof: true);
        ListRules.Check(person.IdentifyingInformation, IntoDocument, KycFields.Document, whole, context);
        var rest = isUpdate && known.Yativo()?.Kyc?.Person is { } before ? person.Over(before) : person;
        var nationality = person.Nationality ?? (isUpdate && !context.IsUnreadable("nationality") ? known.CitizenshipCountry : null);
        if (nationality == Nigeria)
        {
            Need(rest.Bvn, "bvn", context);
            Need(rest.Nin, "nin", context);
        }

        Purpose(rest.AccountPurpose, rest.AccountPurposeOther, context);
    }

    private static void OfBusiness(BusinessKyc business, CustomerData known, bool isUpdate, RuleContext rules, DateOnly today, ValidationContext context)
    {
        var whole = rules with { Form = YativoForms.Kyc };
        KycFields.Business.Check(business, rules, context);
        Past(business.IncorporationDate, "incorporation_date", today, context);
        Address(business.RegisteredAddress, IntoRegistered, whole, context);
        Address(business.PhysicalAddress, IntoPhysical, whole, context);
        ListRules.Check(business.Owners, IntoOwner, KycFields.Owner, whole, context);
        for (var i = 0; business.Owners?.Count <= ListRules.MaxItems && i < business.Owners.Count; i++)
        {
            context.Enter(IntoOwner, i);
            if (!context.IsUnreadable(""))
            {
                OfOwner(business.Owners[i], whole, today, context);
            }

            context.Leave();
        }

        var rest = isUpdate && known.Yativo()?.Kyc?.Business is { } before ? business.Over(before) : business;
        Purpose(rest.AccountPurpose, rest.AccountPurposeOther, context);
    }

    private static void OfOwner(KycOwner owner, RuleContext whole, DateOnly today, ValidationContext context)
    {
        Past(owner.BirthDate, "birth_date", today, context);
        if (owner.OwnershipPercentage is < 0 or > Whole)
        {
            context.Add(KycErrors.Percentage, "ownership_percentage", "ownership_percentage");
        }
        else if (owner is { OwnershipPercentage: null, HasOwnership: not false } && !context.IsUnreadable("ownership_percentage"))
        {
            context.Add(KycErrors.Missing, "ownership_percentage", "ownership_percentage");
        }

        Address(owner.ResidentialAddress, IntoResidence, whole, context);
        ListRules.Check(owner.IdentifyingInformation, IntoDocument, KycFields.Document, whole, context);
    }

    private static void Address(KycAddress? address, PathSegment segment, RuleContext whole, ValidationContext context, bool needsProof = false)
    {
        if (address is null)
        {
            return;
        }

        context.Enter(segment);
        KycFields.Address.Check(address, whole, context);
        if (needsProof && address.ProofOfAddressFile is null && !context.IsUnreadable("proof_of_address_file"))
        {
            context.Add(KycErrors.Missing, "proof_of_address_file", "proof_of_address_file");
        }

        context.Leave();
    }

    private static void Past(DateOnly? day, string field, DateOnly today, ValidationContext context)
    {
        if (day >= today)
        {
            context.Add(KycErrors.DateNotPast, field, field);
        }
    }

    private static void Need(string? value, string field, ValidationContext context)
    {
        if (value is null && !context.IsUnreadable(field))
        {
            context.Add(KycErrors.Missing, field, field);
        }
    }

    private static void Purpose(string? purpose, string? words, ValidationContext context)
    {
        if (Other.Equals(purpose, StringComparison.OrdinalIgnoreCase))
        {
            Need(words, "account_purpose_other", context);
        }
    }
}
