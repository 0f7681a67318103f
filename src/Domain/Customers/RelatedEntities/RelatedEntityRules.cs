using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Questionnaires;

namespace Onboarding.Domain.Customers.RelatedEntities;

/// <summary>The rules of one related entity: its fields by its own entity type, and its parts.</summary>
public static class RelatedEntityRules
{
    /// <summary>Checks one related entity where the walk is.</summary>
    public static void Check(RelatedEntityDraft entity, Judging judging, Walk walk)
    {
        if (walk.IsUnreadable(""))
        {
            walk.Report(RelatedEntityErrors.Invalid, "", "RelatedEntity");
            return;
        }

        RelatedEntityFields.All.Check(entity, entity.EntityType, judging, walk);
        ListRules.Check(entity.Contacts, RelatedEntityErrors.Contact, ContactFields.All, judging, walk);
        ListRules.Check(entity.Addresses, RelatedEntityErrors.Address, AddressFields.All, judging, walk);
        ListRules.Check(entity.Documents, RelatedEntityErrors.Document, DocumentFields.All, judging, walk);
        ListRules.Check(entity.IncomeSources, QuestionnaireSteps.IncomeSource, QuestionnaireLists.IncomeSource, judging, walk);
        ListRules.Check(entity.Activities, QuestionnaireSteps.Activity, QuestionnaireLists.Activity, judging, walk);
        ListRules.Check(entity.Regions, QuestionnaireSteps.RegionOfActivity, QuestionnaireLists.RegionOfActivity, judging, walk);
        ListRules.Check(entity.Countries, QuestionnaireSteps.CountryOfActivity, QuestionnaireLists.CountryOfActivity, judging, walk);
        AdditionalValueRules.Check(entity.AdditionalValues, AdditionalValueErrors.OfRelatedEntity, judging, walk);
    }
}
