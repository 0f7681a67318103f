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

    private static readonly Step IntoResidence = new("", "", "residential_address");
    private static readonly Step IntoRegistered = new("", "", "registered_address");
    private static readonly Step IntoPhysical = new("", "", "physical_address");
    private static readonly Step IntoDocument = new("", "", "identifying_information");
    private static readonly Step IntoOwner = new("", "", "associated_persons");

    /// <summary>Every defect.</summary>
    /// <param name="submission">What is submitted.</param>
    /// <param name="known">The customer's data, which an update leaves as they are where it says nothing.</param>
    /// <param name="isUpdate">Whether an earlier submission is changed, so that only parts have to be whole.</param>
    /// <param name="classifiers">The codes that may be used.</param>
    /// <param name="today">The day it is, UTC.</param>
    public static IReadOnlyList<Finding> Findings(YativoSubmission submission, CustomerData known, bool isUpdate, Classifiers classifiers, DateOnly today)
    {
        var walk = new Walk(submission.Unreadable);
        var judging = new Judging(isUpdate ? CustomerForm.None : YativoForms.Kyc, submission.Type, classifiers);
        if (submission.Type == EntityType.Individual)
        {
            OfPerson(submission.Person, known, isUpdate, judging, today, walk);
        }
        else if (submission.Type == EntityType.Organization)
        {
            OfBusiness(submission.Business, known, isUpdate, judging, today, walk);
        }

        return [.. walk.Findings, .. submission.Files];
    }

    private static void OfPerson(PersonKyc person, CustomerData known, bool isUpdate, Judging judging, DateOnly today, Walk walk)
    {
        var whole = judging with { Form = YativoForms.Kyc };
        KycFields.Person.Check(person, judging, walk);
        Past(person.BirthDate, "birth_date", today, walk);
        Address(person.ResidentialAddress, IntoResidence, whole, walk, needsProof: true);
        ListRules.Check(person.IdentifyingInformation, IntoDocument, KycFields.Document, whole, walk);
        var rest = isUpdate && known.Yativo()?.Kyc?.Person is { } before ? person.Over(before) : person;
        var nationality = person.Nationality ?? (isUpdate && !walk.IsUnreadable("nationality") ? known.CitizenshipCountry : null);
        if (nationality == Nigeria)
        {
            Need(rest.Bvn, "bvn", walk);
            Need(rest.Nin, "nin", walk);
        }

        Purpose(rest.AccountPurpose, rest.AccountPurposeOther, walk);
    }

    private static void OfBusiness(BusinessKyc business, CustomerData known, bool isUpdate, Judging judging, DateOnly today, Walk walk)
    {
        var whole = judging with { Form = YativoForms.Kyc };
        KycFields.Business.Check(business, judging, walk);
        Past(business.IncorporationDate, "incorporation_date", today, walk);
        Address(business.RegisteredAddress, IntoRegistered, whole, walk);
        Address(business.PhysicalAddress, IntoPhysical, whole, walk);
        ListRules.Check(business.Owners, IntoOwner, KycFields.Owner, whole, walk);
        for (var i = 0; business.Owners?.Count <= ListRules.MaxItems && i < business.Owners.Count; i++)
        {
            walk.Enter(IntoOwner, i);
            if (!walk.IsUnreadable(""))
            {
                OfOwner(business.Owners[i], whole, today, walk);
            }

            walk.Leave();
        }

        var rest = isUpdate && known.Yativo()?.Kyc?.Business is { } before ? business.Over(before) : business;
        Purpose(rest.AccountPurpose, rest.AccountPurposeOther, walk);
    }

    private static void OfOwner(KycOwner owner, Judging whole, DateOnly today, Walk walk)
    {
        Past(owner.BirthDate, "birth_date", today, walk);
        if (owner.OwnershipPercentage is < 0 or > Whole)
        {
            walk.Report(KycErrors.Percentage, "ownership_percentage", "ownership_percentage");
        }
        else if (owner is { OwnershipPercentage: null, HasOwnership: not false } && !walk.IsUnreadable("ownership_percentage"))
        {
            walk.Report(KycErrors.Missing, "ownership_percentage", "ownership_percentage");
        }

        Address(owner.ResidentialAddress, IntoResidence, whole, walk);
        ListRules.Check(owner.IdentifyingInformation, IntoDocument, KycFields.Document, whole, walk);
    }

    private static void Address(KycAddress? address, Step step, Judging whole, Walk walk, bool needsProof = false)
    {
        if (address is null)
        {
            return;
        }

        walk.Enter(step);
        KycFields.Address.Check(address, whole, walk);
        if (needsProof && address.ProofOfAddressFile is null && !walk.IsUnreadable("proof_of_address_file"))
        {
            walk.Report(KycErrors.Missing, "proof_of_address_file", "proof_of_address_file");
        }

        walk.Leave();
    }

    private static void Past(DateOnly? day, string field, DateOnly today, Walk walk)
    {
        if (day >= today)
        {
            walk.Report(KycErrors.DateNotPast, field, field);
        }
    }

    private static void Need(string? value, string field, Walk walk)
    {
        if (value is null && !walk.IsUnreadable(field))
        {
            walk.Report(KycErrors.Missing, field, field);
        }
    }

    private static void Purpose(string? purpose, string? words, Walk walk)
    {
        if (Other.Equals(purpose, StringComparison.OrdinalIgnoreCase))
        {
            Need(words, "account_purpose_other", walk);
        }
    }
}
