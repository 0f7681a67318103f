using System.Text.Json;

namespace Onboarding.Domain.Verification.Contracts;

/// <summary>
/// The answers of a submission for verification that are not in the customer's other data. The core API returns them, and rule sets can read
/// them.
/// </summary>
public sealed record VerificationData
{
    /// <summary>The answers, each under the name that the dialect's contract has for it.</summary>
    public IDictionary<string, JsonElement>? Answers { get; init; }

    /// <summary>
    /// The members that were sent and that the dialect's contract does not have, under the names that were sent. A person has to read them.
    /// </summary>
    public IDictionary<string, JsonElement>? UnknownAnswers { get; init; }

    /// <summary>
    /// The answers that state a high risk. A submission with one is not approved by rule alone, unless the rule set reads the answer.
    /// </summary>
    public IReadOnlyList<HighRiskAnswer>? HighRisk { get; init; }

    /// <summary>The names of the answers whose code is in no classifier. They are stored as they were sent.</summary>
    public IReadOnlyList<string>? UnlistedCodes { get; init; }
}

/// <summary>An answer that states a high risk.</summary>
/// <param name="Answer">The name of the answer.</param>
/// <param name="Paths">
/// The paths in the customer's JSON at which a rule set can read it. A rule set that reads one of them has considered the answer.
/// </param>
public sealed record HighRiskAnswer(string Answer, IReadOnlyList<string> Paths);

/// <summary>The paths in a customer's JSON that have the answers of a dialect's submissions, so that rule sets can refer to them.</summary>
/// <param name="Paths">JSON pointers, with <c>*</c> for every element of a list.</param>
public sealed record AnswerPaths(IReadOnlyList<string> Paths);
