using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>Every rule of a request about a customer that needs no look at what is stored; one walk finds all defects.</summary>
public static class CustomerRules
{
    /// <summary>Walks over the draft. Callers ask <see cref="CustomerDraft.Findings"/>, which keeps the verdict.</summary>
    internal static void Check(CustomerDraft draft, Judging judging, Walk walk)
    {
        CustomerFields.All.Check(draft, judging, walk);
        ShortFormFields.All.Check(draft, judging, walk);
        RiskLevelAndStatus(draft, walk);
        ClosingDate(draft, walk);
        Screenings(draft.RequestedScreenings, walk);
        QuestionnaireRules.Check(draft.Profile.Questionnaire, judging, walk);
        ListRules.Check(draft.Profile.Contacts, CustomerErrors.Contact, ContactFields.All, judging, walk);
        ListRules.Check(draft.Profile.Addresses, CustomerErrors.Address, AddressFields.All, judging, walk);
        ListRules.Check(draft.Profile.Documents, CustomerErrors.Document, DocumentFields.All, judging, walk);
        RelatedEntities(draft.Profile.RelatedEntities, judging, walk);
        judging.Form.Extension?.Check(draft.Profile, judging, walk);
    }

    // IMPORT demands both; EVALUATE ignores both, even values that cannot be read; a simplified customer may state both.
    private static void RiskLevelAndStatus(CustomerDraft draft, Walk walk)
    {
        if (draft.SourceOfRiskLevel == SourceOfRiskLevel.Evaluate)
        {
            return;
        }

        var isImport = draft.SourceOfRiskLevel == SourceOfRiskLevel.Import;
        if (walk.IsUnreadable("riskLevel"))
        {
            walk.Report(CustomerErrors.RiskLevelInvalid, "riskLevel");
        }
        else if (isImport && draft.RiskLevel is null)
        {
            walk.Report(CustomerErrors.RiskLevelMissing, "riskLevel");
        }

        if (walk.IsUnreadable("customerStatus"))
        {
            walk.Report(CustomerErrors.StatusInvalid, "customerStatus");
        }
        else if (isImport && draft.Status is null)
        {
            walk.Report(CustomerErrors.StatusMissing, "customerStatus");
        }

        if (isImport && draft.IsLead)
        {
            walk.Report(CustomerErrors.LeadNeedsEvaluate, "riskManagementCategory");
        }
    }

    // Judged on the pair as sent, whoever decides the status. The published simplified samples carry a date with ACTIVE.
    private static void ClosingDate(CustomerDraft draft, Walk walk)
    {
        var isClosed = draft.Status == CustomerStatus.Closed;
        var isDated = draft.ClosingDate.HasValue || walk.IsUnreadable("closingDate");
        if (isClosed && !isDated)
        {
            walk.Report(CustomerErrors.ClosingDateMissing, "closingDate");
        }
        else if (!isClosed && isDated && !draft.Form.TakesAnyClosingDate)
        {
            walk.Report(CustomerErrors.ClosingDateForbidden, "closingDate");
        }
    }

    private static void Screenings(IReadOnlyList<string>? requested, Walk walk)
    {
        for (var i = 0; i < requested?.Count; i++)
        {
            if (!Codes<ScreeningProcess>.TryRead(requested[i], out _))
            {
                walk.Report(CustomerErrors.ScreeningUndefined, $"initializeScreeningProcesses/{i}", requested[i]);
            }
        }
    }

    private static void RelatedEntities(IReadOnlyList<RelatedEntityDraft>? entities, Judging judging, Walk walk)
    {
        if (walk.IsUnreadable(CustomerErrors.RelatedEntities.Path))
        {
            walk.Enter(CustomerErrors.RelatedEntities);
            walk.Report(ListErrors.Invalid, "", ListRules.Label(CustomerErrors.RelatedEntities));
            walk.Leave();
        }

        if (entities?.Count > ListRules.MaxItems)
        {
            walk.Enter(CustomerErrors.RelatedEntities);
            walk.Report(ListErrors.TooMany, "");
            walk.Leave();
            return;
        }

        var detail = judging.EntityType switch
        {
            EntityType.Individual => CustomerErrors.IndividualDetail,
            EntityType.Organization => CustomerErrors.OrganizationDetail,
            _ => null,
        };
        for (var i = 0; i < entities?.Count; i++)
        {
            if (detail is not null)
            {
                walk.Enter(detail);
            }

            walk.Enter(CustomerErrors.RelatedEntity, i);
            RelatedEntityRules.Check(entities[i], judging, walk);
            walk.Leave();
            if (detail is not null)
            {
                walk.Leave();
            }
        }
    }
}
