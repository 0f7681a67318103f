using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>The rules of a related entity: its fields by its own entity type, and its parts.</summary>
public static class RelatedEntityRules
{
    /// <summary>Validates one related entity at the context's current path.</summary>
    public static void Check(RelatedEntityDraft entity, RuleContext rules, ValidationContext context)
    {
        if (context.IsUnreadable(""))
        {
            context.Add(RelatedEntityErrors.Invalid, "", "RelatedEntity");
            return;
        }

        RelatedEntityFields.All.Check(entity, entity.EntityType, rules, context);
        ListRules.Check(entity.Contacts, RelatedEntityErrors.Contact, ContactFields.All, rules, context);
        ListRules.Check(entity.Addresses, RelatedEntityErrors.Address, AddressFields.All, rules, context);
        ListRules.Check(entity.Documents, RelatedEntityErrors.Document, DocumentFields.All, rules, context);
        ListRules.Check(entity.IncomeSources, QuestionnaireSegments.IncomeSource, QuestionnaireLists.IncomeSource, rules, context);
        ListRules.Check(entity.Activities, QuestionnaireSegments.Activity, QuestionnaireLists.Activity, rules, context);
        ListRules.Check(entity.Regions, QuestionnaireSegments.RegionOfActivity, QuestionnaireLists.RegionOfActivity, rules, context);
        ListRules.Check(entity.Countries, QuestionnaireSegments.CountryOfActivity, QuestionnaireLists.CountryOfActivity, rules, context);
        AdditionalValueRules.Check(entity.AdditionalValues, AdditionalValueErrors.OfRelatedEntity, rules, context);
    }
}
