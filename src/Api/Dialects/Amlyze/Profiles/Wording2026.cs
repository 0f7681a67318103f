using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Profiles;

/// <summary>
/// The codes of the pages of 2026 that differ from those before (additions-2026.json): the two texts had no code, and the service numbers them C001
/// and C003.
/// </summary>
internal static class Wording2026
{
    /// <summary>The rules in this wording.</summary>
    public static IEnumerable<Rule> All => Rules.Values;

    private static readonly FrozenDictionary<Rule, Rule> Rules = new Dictionary<Rule, Rule>
    {
        [CustomerErrors.CommunicationNumberMissing] = new("001", "CommunicationNumber is mandatory"),
        [CustomerErrors.RequesterMissing] = new("001", "Requester is mandatory"),
    }.ToFrozenDictionary();

    /// <summary>Returns the code and the text of a finding as of 2026.</summary>
    public static (string Code, string Message) SentenceOf(Finding finding) =>
        finding.Translate(rule => Rules.TryGetValue(rule, out var rule2026) ? rule2026 : AmlyzeWording.Of(rule), segment => segment);
}
