using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo.Kyc;

/// <summary>The rules of the submission of a business.</summary>
public static partial class KycRules
{
    private static void CheckBusiness(
        YativoSubmission submission, CustomerData current, bool isUpdate, RuleContext rules, DateOnly today, ValidationContext context)
    {
        var business = submission.Business;
        var nestedRules = rules with { Form = YativoForms.Kyc };
        KycFields.Business.Check(business, rules, context);
        CheckPast(business.IncorporationDate, "incorporation_date", today, context);
        CheckAddress(business.RegisteredAddress, RegisteredSegment, nestedRules, context);
        CheckParts(business.RegisteredAddress, RegisteredSegment, context);
        CheckAddress(business.PhysicalAddress, PhysicalSegment, nestedRules, context);
        CheckParts(business.PhysicalAddress, PhysicalSegment, context);
        ListRules.Check(business.Owners, OwnerSegment, KycFields.Owner, nestedRules, context);
        for (var i = 0; business.Owners?.Count <= ListRules.MaxItems && i < business.Owners.Count; i++)
        {
            context.Enter(OwnerSegment, i);
            if (!context.IsUnreadable(""))
            {
                CheckOwner(business.Owners[i], nestedRules, today, context);
            }

            context.Leave();
        }

        CheckShares(business.Owners, context);
        CheckRisks(business, nestedRules, context);
        ListRules.Check(business.Documents, BusinessDocumentSegment, KycFields.Upload, nestedRules, context);
        ListRules.Check(business.ExtraDocuments, ExtraDocumentSegment, KycFields.Upload, nestedRules, context);
        ListRules.Check(business.IdentifyingInformation, DocumentSegment, KycFields.BusinessDocument, nestedRules, context);
        var merged = isUpdate ? KycAnswers.Business(KycAnswers.Merge(current.Verification?.Answers, KycAnswers.Of(business))) : business;
        CheckPurpose(merged.AccountPurpose, merged.AccountPurposeOther, context);
        CheckAccounts(merged.EurdeVirtualAccount, merged.UsdVirtualAccount, merged.EurVirtualAccount, context);
        if (submission.IsStrict && !isUpdate)
        {
            CheckStrictly(business, context);
        }
    }

    // Checks the fields that only the newest page requires.
    private static void CheckStrictly(BusinessKyc business, ValidationContext context)
    {
        CheckPresent(business.RegisteredAddress, "registered_address", context);
        CheckPresent(business.PhysicalAddress, "physical_address", context);
        CheckPresent(business.PepStatus, "pep_status", context);
        CheckPresent(business.ThirdPartyMsbPayments, "third_party_msb_payments", context);
        if (business.Documents?.Any(document => document.Purpose == KycWords.Registration) != true && !context.IsUnreadable("documents"))
        {
            context.Add(business.Documents is { Count: > 0 } ? KycErrors.RegistrationMissing : KycErrors.Missing, "documents", "documents");
        }

        if (business.Description?.Length > StrictDescriptionLength)
        {
            context.Add(KycErrors.TooLong, "business_description", "business_description");
        }
    }

    private static void CheckRisks(BusinessKyc business, RuleContext nestedRules, ValidationContext context)
    {
        if (business.HighRiskActivities?.Any(word => !KycWords.Activities.Values.Contains(word)) == true)
        {
            context.Add(KycErrors.Word, "high_risk_activities", "high_risk_activities");
        }

        if (business.OwnershipThreshold is < MinThreshold or > MaxPercentage)
        {
            context.Add(KycErrors.Threshold, "ownership_threshold", "ownership_threshold");
        }

        if (business.RegulatedActivity is { } activity)
        {
            context.Enter(RegulatedSegment);
            KycFields.RegulatedActivity.Check(activity, nestedRules, context);
            context.Leave();
        }
    }

    // Checks the sum of the shares. The share of a person without ownership does not count (Y31). Shares may be rounded.
    private static void CheckShares(IReadOnlyList<KycOwner>? owners, ValidationContext context)
    {
        if ((owners ?? []).Where(owner => owner.HasOwnership != false && owner.OwnershipPercentage is > 0 and <= MaxPercentage)
            .Sum(owner => owner.OwnershipPercentage!.Value) > MaxShareSum)
        {
            context.Add(KycErrors.ShareSum, "associated_persons", "associated_persons");
        }
    }

    private static void CheckAccounts(bool? eurde, bool? usd, bool? eur, ValidationContext context)
    {
        if (eurde == true && (usd == true || eur == true))
        {
            context.Add(KycErrors.AccountExcluded, "eurde_virtual_account", "eurde_virtual_account");
        }
    }

    private static void CheckOwner(KycOwner owner, RuleContext nestedRules, DateOnly today, ValidationContext context)
    {
        CheckBirth(owner.BirthDate, today, context);
        if (owner.BirthDate is { } birth && birth.First < today && birth.First > today.AddYears(-AgeOfOwners))
        {
            context.Add(KycErrors.UnderAge, "birth_date", "birth_date");
        }

        if (owner.RelationshipEstablishedAt > today)
        {
            context.Add(KycErrors.DateInFuture, "relationship_established_at", "relationship_established_at");
        }

        if (owner.OwnershipPercentage is < 0 or > MaxPercentage)
        {
            context.Add(KycErrors.Percentage, "ownership_percentage", "ownership_percentage");
        }
        else if (owner is { OwnershipPercentage: null, HasOwnership: not false } && !context.IsUnreadable("ownership_percentage"))
        {
            context.Add(KycErrors.Missing, "ownership_percentage", "ownership_percentage");
        }

        CheckAddress(owner.ResidentialAddress, ResidenceSegment, nestedRules, context);
        ListRules.Check(owner.IdentifyingInformation, DocumentSegment, KycFields.OwnerDocument, nestedRules, context);
    }

    // The address of a business, or of a change of a person's submission: its state is one of ISO 3166-2, by code or name, and its postal code has
    // the form of its country (Y36).
    private static void CheckParts(KycAddress? address, PathSegment segment, ValidationContext context)
    {
        if (address?.Country is not { } code || Countries.OfAlpha2(code) is not { } country)
        {
            return;
        }

        context.Enter(segment);
        if (address.State is { } state && Subdivisions.Of(country) is { Count: > 0 } parts && !parts.Any(part => IsNamed(part, state)))
        {
            context.Add(KycErrors.State, "state", "state");
        }

        if (address.PostalCode is { } postalCode && !PostalCodes.IsValid(code, postalCode))
        {
            context.Add(KycErrors.PostalCode, "postal_code", "postal_code");
        }

        context.Leave();
    }

    private static bool IsNamed(Subdivision part, string text) => part.Code.Equals(text, StringComparison.OrdinalIgnoreCase)
        || part.Code.AsSpan(part.Code.IndexOf('-', StringComparison.Ordinal) + 1).Equals(text, StringComparison.OrdinalIgnoreCase)
        || part.Name.Equals(text, StringComparison.OrdinalIgnoreCase);
}
