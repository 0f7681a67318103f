using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// Finds the text of a rejection in the files of texts. The key is <c>finding.</c> and the code of the rule. A code that several rules have is not
/// enough: the text of such a rule has a key of its own, and the other rules keep their published sentences.
/// </summary>
internal static class FindingTexts
{
    /// <summary>The rules whose codes other rules have too, and the keys of their texts.</summary>
    public static IReadOnlyDictionary<Rule, string> OfSharedCodes { get; } = new Dictionary<Rule, string>
    {
        [PersonErrors.InvalidCode] = "finding.sign_in_code",
    };

    /// <summary>Returns the key of a rule's text.</summary>
    public static string KeyOf(Rule rule) => OfSharedCodes.TryGetValue(rule, out var key) ? key : $"finding.{rule.Code}";
}
