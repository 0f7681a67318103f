using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>Changes how the score of a family is made of its factors.</summary>
internal static class FamilyRows
{
    private static readonly string Mean = Codes<Combination>.Of(Combination.WeightedMean);

    /// <summary>
    /// Sets the combination. Factors have weights only in a weighted family, so they lose theirs, or get equal ones. Otherwise no form could change
    /// the combination, because the document between two forms could not be saved.
    /// </summary>
    public static void SetCombination(DraftDocument document, JsonObject family, string? combination)
    {
        var before = RowValues.TextOf(family["combination"]);
        family.SetText("combination", combination);
        if (before == combination || !Codes<Combination>.All.Contains(combination))
        {
            return;
        }

        var factors = FactorsOf(document, RowValues.TextOf(family["family"]));
        for (var i = 0; i < factors.Count; i++)
        {
            factors[i].Remove("weight");
            if (combination == Mean)
            {
                factors[i]["weight"] = (Scale.WholeWeight / factors.Count) + (i < Scale.WholeWeight % factors.Count ? 1 : 0);
            }
        }
    }

    private static List<JsonObject> FactorsOf(DraftDocument document, string? family) =>
        [.. document.Rows(RuleTable.Factors).Where(row => RowValues.TextOf(row["family"]) == family)];
}
