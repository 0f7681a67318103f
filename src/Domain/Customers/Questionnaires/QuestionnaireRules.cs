using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The whole questionnaire: its single fields, its lists in the order of the contract, and the one rule over two fields.</summary>
public static class QuestionnaireRules
{
    private static readonly Questionnaire Unanswered = new();
    private static readonly FieldOfActivity NoActivity = new();

    /// <summary>Checks every field and list.</summary>
    public static void Check(Questionnaire? answers, RuleContext rules, ValidationContext context)
    {
        answers ??= Unanswered;
        QuestionnaireFields.All.Check(answers, rules, context);
        if (rules.EntityType != EntityType.Organization)
        {
            QuestionnaireFields.FieldOfActivity.Check(answers.FieldOfActivity ?? NoActivity, rules, context);
        }

        ListRules.Check(answers.Origin?.AppealReasons, QuestionnaireSteps.AppealReason, QuestionnaireLists.AppealReason, rules, context);
        ListRules.Check(answers.Origin?.IntroductionSources, QuestionnaireSteps.IntroductionSource, QuestionnaireLists.IntroductionSource, rules, context);
        ListRules.Check(answers.Origin?.OrderedServices, QuestionnaireSteps.OrderedService, QuestionnaireLists.OrderedService, rules, context);
        Turnovers(answers.Income?.Turnovers, rules, context);
        ListRules.Check(answers.Income?.Sources, QuestionnaireSteps.IncomeSource, QuestionnaireLists.IncomeSource, rules, context);
        ListRules.Check(answers.Payments?.Purposes, QuestionnaireSteps.PaymentPurpose, QuestionnaireLists.PaymentPurpose, rules, context);
        ListRules.Check(answers.Income?.Wealth, QuestionnaireSteps.SourceOfWealth, QuestionnaireLists.SourceOfWealth, rules, context);
        ListRules.Check(answers.Payments?.Countries, QuestionnaireSteps.PaymentCountry, QuestionnaireLists.PaymentCountry, rules, context);
        ListRules.Check(answers.Activity?.Activities, QuestionnaireSteps.Activity, QuestionnaireLists.Activity, rules, context);
        ListRules.Check(answers.Activity?.Regions, QuestionnaireSteps.RegionOfActivity, QuestionnaireLists.RegionOfActivity, rules, context);
        ListRules.Check(answers.Activity?.Countries, QuestionnaireSteps.CountryOfActivity, QuestionnaireLists.CountryOfActivity, rules, context);
        ListRules.Check(answers.TaxCountries, QuestionnaireSteps.CountryOfTaxPayment, QuestionnaireLists.CountryOfTaxPayment, rules, context);
        AdditionalValueRules.Check(answers.AdditionalValues, AdditionalValueErrors.OfCustomer, rules, context);
    }

    private static void Turnovers(IReadOnlyList<DeclaredTurnover>? turnovers, RuleContext rules, ValidationContext context)
    {
        ListRules.Check(turnovers, QuestionnaireSteps.DeclaredTurnover, QuestionnaireLists.DeclaredTurnover, rules, context);
        for (var i = 0; turnovers?.Count <= ListRules.MaxItems && i < turnovers.Count; i++)
        {
            if (turnovers[i] is not { From: null, To: null })
            {
                continue;
            }

            context.Enter(QuestionnaireSteps.DeclaredTurnover, i);
            if (!context.IsUnreadable("from") && !context.IsUnreadable("to"))
            {
                context.Add(ListErrors.NoBound, "");
            }

            context.Leave();
        }
    }
}
