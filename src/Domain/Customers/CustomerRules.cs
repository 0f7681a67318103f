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

/// <summary>The input rules of a request about a customer: every rule that does not need the database. One pass finds all defects.</summary>
public static class CustomerRules
{
    /// <summary>Validates the draft. Callers use <see cref="CustomerDraft.Findings"/>, which caches the result.</summary>
    internal static void Check(CustomerDraft draft, RuleContext rules, ValidationContext context)
    {
        CustomerFields.All.Check(draft, rules, context);
        ShortFormFields.All.Check(draft, rules, context);
        RiskLevelAndStatus(draft, context);
        ClosingDate(draft, context);
        Screenings(draft.RequestedScreenings, context);
        QuestionnaireRules.Check(draft.Profile.Questionnaire, rules, context);
        ListRules.Check(draft.Profile.Contacts, CustomerErrors.Contact, ContactFields.All, rules, context);
        ListRules.Check(draft.Profile.Addresses, CustomerErrors.Address, AddressFields.All, rules, context);
        ListRules.Check(draft.Profile.Documents, CustomerErrors.Document, DocumentFields.All, rules, context);
        RelatedEntities(draft.Profile.RelatedEntities, rules, context);
        rules.Form.Extension?.Check(draft.Profile, rules, context);
    }

    // IMPORT requires both. EVALUATE ignores both, even values that cannot be read. A simplified customer may have both.
    private static void RiskLevelAndStatus(CustomerDraft draft, ValidationContext context)
    {
        if (draft.SourceOfRiskLevel == SourceOfRiskLevel.Evaluate)
        {
            return;
        }

        var isImport = draft.SourceOfRiskLevel == SourceOfRiskLevel.Import;
        if (context.IsUnreadable("riskLevel"))
        {
            context.Add(CustomerErrors.RiskLevelInvalid, "riskLevel");
        }
        else if (isImport && draft.RiskLevel is null)
        {
            context.Add(CustomerErrors.RiskLevelMissing, "riskLevel");
        }

        if (context.IsUnreadable("customerStatus"))
        {
            context.Add(CustomerErrors.StatusInvalid, "customerStatus");
        }
        else if (isImport && draft.Status is null)
        {
            context.Add(CustomerErrors.StatusMissing, "customerStatus");
        }

        if (isImport && draft.IsLead)
        {
            context.Add(CustomerErrors.LeadNeedsEvaluate, "riskManagementCategory");
        }
    }

    // The rule compares status and date as sent, even if an assessment determines the status. The published simplified samples have a date with
    // ACTIVE.
    private static void ClosingDate(CustomerDraft draft, ValidationContext context)
    {
        var isClosed = draft.Status == CustomerStatus.Closed;
        var isDated = draft.ClosingDate.HasValue || context.IsUnreadable("closingDate");
        if (isClosed && !isDated)
        {
            context.Add(CustomerErrors.ClosingDateMissing, "closingDate");
        }
        else if (!isClosed && isDated && !draft.Form.AllowsAnyClosingDate)
        {
            context.Add(CustomerErrors.ClosingDateForbidden, "closingDate");
        }
    }

    private static void Screenings(IReadOnlyList<string>? requested, ValidationContext context)
    {
        for (var i = 0; i < requested?.Count; i++)
        {
            if (!Codes<ScreeningProcess>.TryRead(requested[i], out _))
            {
                context.Add(CustomerErrors.ScreeningUndefined, $"initializeScreeningProcesses/{i}", requested[i]);
            }
        }
    }

    private static void RelatedEntities(IReadOnlyList<RelatedEntityDraft>? entities, RuleContext rules, ValidationContext context)
    {
        if (context.IsUnreadable(CustomerErrors.RelatedEntities.Path))
        {
            context.Enter(CustomerErrors.RelatedEntities);
            context.Add(ListErrors.Invalid, "", ListRules.Label(CustomerErrors.RelatedEntities));
            context.Leave();
        }

        if (entities?.Count > ListRules.MaxItems)
        {
            context.Enter(CustomerErrors.RelatedEntities);
            context.Add(ListErrors.TooMany, "");
            context.Leave();
            return;
        }

        var detail = rules.EntityType switch
        {
            EntityType.Individual => CustomerErrors.IndividualDetail,
            EntityType.Organization => CustomerErrors.OrganizationDetail,
            _ => null,
        };
        for (var i = 0; i < entities?.Count; i++)
        {
            if (detail is not null)
            {
                context.Enter(detail);
            }

            context.Enter(CustomerErrors.RelatedEntity, i);
            RelatedEntityRules.Check(entities[i], rules, context);
            context.Leave();
            if (detail is not null)
            {
                context.Leave();
            }
        }
    }
}
