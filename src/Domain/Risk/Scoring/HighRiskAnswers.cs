using System.Text.Json;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk.Scoring;

/// <summary>Finds answers of a submission for verification that state a high risk and that a rule set does not read.</summary>
internal static class HighRiskAnswers
{
    /// <summary>Returns the names of the answers, in ordinal order.</summary>
    /// <param name="customer">The customer's JSON as the core API shows it.</param>
    /// <param name="inputs">The paths that the rule set reads.</param>
    public static IReadOnlyList<string> Unexamined(JsonElement customer, IReadOnlyList<InputPath> inputs)
    {
        if (!customer.TryGetProperty("verification", out var verification) || !verification.TryGetProperty("highRisk", out var answers))
        {
            return [];
        }

        var read = inputs.Select(input => input.Text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. answers.EnumerateArray()
                .Where(one => !one.GetProperty("paths").EnumerateArray().Any(path => read.Contains(path.GetString()!)))
                .Select(one => one.GetProperty("answer").GetString()!).Distinct().Order(StringComparer.Ordinal),
        ];
    }
}
