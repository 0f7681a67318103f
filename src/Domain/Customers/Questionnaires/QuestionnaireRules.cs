using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>
/// The rules of the questionnaire: its single fields, its lists in the order of the contract, and the rule that a turnover has a bound.
/// </summary>
public static class QuestionnaireRules
{
    private static readonly Questionnaire NoAnswers = new();
    private static readonly FieldOfActivity NoActivity = new();

    /// <summary>Validates every field and list.</summary>
    public static void Check(Questionnaire? answers, RuleContext rules, ValidationContext context)
    {
        answers ??= NoAnswers;
        QuestionnaireFields.All.Check(answers, rules, context);
        if (rules.EntityType != EntityType.Organization)
        {
            QuestionnaireFields.FieldOfActivity.Check(answers.FieldOfActivity ?? NoActivity, rules, context);
        }

        ListRules.Check(answers.Origin?.AppealReasons, QuestionnaireSegments.AppealReason, QuestionnaireLists.AppealReason, rules, context);
        ListRules.Check(
            answers.Origin?.IntroductionSources, QuestionnaireSegments.IntroductionSource, QuestionnaireLists.IntroductionSource, rules, context);
        ListRules.Check(answers.Origin?.OrderedServices, QuestionnaireSegments.OrderedService, QuestionnaireLists.OrderedService, rules, context);
        Turnovers(answers.Income?.Turnovers, rules, context);
        ListRules.Check(answers.Income?.Sources, QuestionnaireSegments.IncomeSource, QuestionnaireLists.IncomeSource, rules, context);
        ListRules.Check(answers.Payments?.Purposes, QuestionnaireSegments.PaymentPurpose, QuestionnaireLists.PaymentPurpose, rules, context);
        ListRules.Check(answers.Income?.Wealth, QuestionnaireSegments.SourceOfWealth, QuestionnaireLists.SourceOfWealth, rules, context);
        ListRules.Check(answers.Payments?.Countries, QuestionnaireSegments.PaymentCountry, QuestionnaireLists.PaymentCountry, rules, context);
        ListRules.Check(answers.Activity?.Activities, QuestionnaireSegments.Activity, QuestionnaireLists.Activity, rules, context);
        ListRules.Check(answers.Activity?.Regions, QuestionnaireSegments.RegionOfActivity, QuestionnaireLists.RegionOfActivity, rules, context);
        ListRules.Check(answers.Activity?.Countries, QuestionnaireSegments.CountryOfActivity, QuestionnaireLists.CountryOfActivity, rules, context);
        ListRules.Check(answers.TaxCountries, QuestionnaireSegments.CountryOfTaxPayment, QuestionnaireLists.CountryOfTaxPayment, rules, context);
        AdditionalValueRules.Check(answers.AdditionalValues, AdditionalValueErrors.OfCustomer, rules, context);
    }

    private static void Turnovers(IReadOnlyList<DeclaredTurnover>? turnovers, RuleContext rules, ValidationContext context)
    {
        ListRules.Check(turnovers, QuestionnaireSegments.DeclaredTurnover, QuestionnaireLists.DeclaredTurnover, rules, context);
        for (var i = 0; turnovers?.Count <= ListRules.MaxItems && i < turnovers.Count; i++)
        {
            if (turnovers[i] is not { From: null, To: null })
            {
                continue;
            }

            context.Enter(QuestionnaireSegments.DeclaredTurnover, i);
            if (!context.IsUnreadable("from") && !context.IsUnreadable("to"))
            {
                context.Add(ListErrors.NoBound, "");
            }

            context.Leave();
        }
    }
}
