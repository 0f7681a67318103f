using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The whole questionnaire: its single fields, its lists in the order of the contract, and the one rule over two fields.</summary>
public static class QuestionnaireRules
{
    private static readonly Questionnaire Unanswered = new();
    private static readonly FieldOfActivity NoActivity = new();

    /// <summary>Checks every field and list.</summary>
    public static void Check(Questionnaire? answers, Judging judging, Walk walk)
    {
        answers ??= Unanswered;
        QuestionnaireFields.All.Check(answers, judging, walk);
        if (judging.EntityType != EntityType.Organization)
        {
            QuestionnaireFields.FieldOfActivity.Check(answers.FieldOfActivity ?? NoActivity, judging, walk);
        }

        ListRules.Check(answers.Origin?.AppealReasons, QuestionnaireSteps.AppealReason, QuestionnaireLists.AppealReason, judging, walk);
        ListRules.Check(answers.Origin?.IntroductionSources, QuestionnaireSteps.IntroductionSource, QuestionnaireLists.IntroductionSource, judging, walk);
        ListRules.Check(answers.Origin?.OrderedServices, QuestionnaireSteps.OrderedService, QuestionnaireLists.OrderedService, judging, walk);
        Turnovers(answers.Income?.Turnovers, judging, walk);
        ListRules.Check(answers.Income?.Sources, QuestionnaireSteps.IncomeSource, QuestionnaireLists.IncomeSource, judging, walk);
        ListRules.Check(answers.Payments?.Purposes, QuestionnaireSteps.PaymentPurpose, QuestionnaireLists.PaymentPurpose, judging, walk);
        ListRules.Check(answers.Income?.Wealth, QuestionnaireSteps.SourceOfWealth, QuestionnaireLists.SourceOfWealth, judging, walk);
        ListRules.Check(answers.Payments?.Countries, QuestionnaireSteps.PaymentCountry, QuestionnaireLists.PaymentCountry, judging, walk);
        ListRules.Check(answers.Activity?.Activities, QuestionnaireSteps.Activity, QuestionnaireLists.Activity, judging, walk);
        ListRules.Check(answers.Activity?.Regions, QuestionnaireSteps.RegionOfActivity, QuestionnaireLists.RegionOfActivity, judging, walk);
        ListRules.Check(answers.Activity?.Countries, QuestionnaireSteps.CountryOfActivity, QuestionnaireLists.CountryOfActivity, judging, walk);
        ListRules.Check(answers.TaxCountries, QuestionnaireSteps.CountryOfTaxPayment, QuestionnaireLists.CountryOfTaxPayment, judging, walk);
        AdditionalValueRules.Check(answers.AdditionalValues, AdditionalValueErrors.OfCustomer, judging, walk);
    }

    private static void Turnovers(IReadOnlyList<DeclaredTurnover>? turnovers, Judging judging, Walk walk)
    {
        ListRules.Check(turnovers, QuestionnaireSteps.DeclaredTurnover, QuestionnaireLists.DeclaredTurnover, judging, walk);
        for (var i = 0; turnovers?.Count <= ListRules.MaxItems && i < turnovers.Count; i++)
        {
            if (turnovers[i] is not { From: null, To: null })
            {
                continue;
            }

            walk.Enter(QuestionnaireSteps.DeclaredTurnover, i);
            if (!walk.IsUnreadable("from") && !walk.IsUnreadable("to"))
            {
                walk.Report(ListErrors.NoBound, "");
            }

            walk.Leave();
        }
    }
}
