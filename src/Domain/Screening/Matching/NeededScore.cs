using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>The score that the name of an entry needs to reach a score together with the evidence of the entry.</summary>
internal sealed class NeededScore(Subject subject, int from, MatchPolicy policy)
{
    /// <summary>The greatest score of a name.</summary>
    public const int Full = 10_000;

    private readonly EntryTraits _traits = new(subject.BirthDate is { } birth ? [birth] : [], subject.Countries);
    private readonly int _identifier = subject.Identifiers.Count == 0 ? 0 : policy.IdentifierAgrees;

    /// <summary>
    /// Returns the score that the name of an entry needs; above <see cref="Full"/> if no name is enough. A score is never below 0, so no evidence
    /// prevents that a score of 0 is reached.
    /// </summary>
    public int For(ListedEntry entry) => from <= 0 ? from : from - Evidence.Points(subject, entry, policy);

    /// <summary>Returns a lower bound of the score that the name of an entry needs.</summary>
    public int AtLeast(in EntryTraits entry) =>
        from <= 0 ? from : from - EntryTraits.Greatest(_traits, entry, subject.Type, policy) - _identifier;
}
