using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Application.Screening;

/// <summary>The lists in force, in memory.</summary>
public interface IScreeningIndex
{
    /// <summary>The lists of the installation in force now, and the policy of the service. Each change makes a new immutable value.</summary>
    ScreeningState Current { get; }

    /// <summary>Returns the lists in force now for an account, those of the installation and its own, with its policy and thresholds.</summary>
    ScreeningState For(AccountId account);
}

/// <summary>The lists in force at one time.</summary>
/// <param name="Lists">The lists that are not retired, by key.</param>
/// <param name="Index">Their names.</param>
/// <param name="Policy">The policy by which names are compared.</param>
/// <param name="Parser">Prepares the names of queries.</param>
public sealed record ScreeningState(IReadOnlyList<ListInForce> Lists, NameIndex Index, MatchPolicy Policy, NameParser Parser)
{
    /// <summary>Returns the same lists of an account with another policy.</summary>
    public ScreeningState With(MatchPolicy policy) => Restricted(policy, Lists, []);

    /// <summary>Returns the lists that an account sees, with a policy.</summary>
    public ScreeningState For(AccountId account, MatchPolicy policy)
    {
        var visible = Lists.Where(list => list.Account == AccountId.None || list.Account == account).ToList();
        return Restricted(policy, visible, Lists.Except(visible).Select(list => list.Key));
    }

    /// <summary>Returns the best match of each entry that reaches a score, the highest score first.</summary>
    public IReadOnlyList<IndexMatch> Search(Subject subject, int from) => Index.Search(subject, Parser.ParseAll(subject), from);

    /// <summary>Returns the entries that are hits, the highest score first.</summary>
    public IReadOnlyList<IndexMatch> Alerts(Subject subject) => Lists.Count == 0
        ? []
        : [.. Search(subject, Lists.Min(ThresholdOf)).Where(IsAlert)];

    /// <summary>Returns whether a match reaches the threshold of its list. A weak alias alone is never a hit.</summary>
    public bool IsAlert(IndexMatch match) => !match.IsWeakAlone
        && Lists.FirstOrDefault(list => list.Key == match.Entry.List) is { } list && match.Explanation.Score >= ThresholdOf(list);

    /// <summary>Returns the score from which an entry of a list is a hit, in ten-thousandths.</summary>
    public int ThresholdOf(ListInForce list) => list.Threshold ?? Policy.Threshold;

    private ScreeningState Restricted(MatchPolicy policy, IEnumerable<ListInForce> lists, IEnumerable<string> hidden) => this with
    {
        Lists = [.. lists.Select(list => list with { Threshold = policy.Thresholds.Of(list.Key, list.Process) ?? list.OwnThreshold })],
        Index = Index.With(policy, hidden),
        Policy = policy,
    };
}

/// <summary>A list in force.</summary>
/// <param name="Key">The key.</param>
/// <param name="Process">The process.</param>
/// <param name="IsRequired">Whether a screening without it is pending.</param>
/// <param name="Threshold">Its threshold in ten-thousandths: that of the account's policy or of its definition, or null.</param>
/// <param name="Version">Its version; 0 if it has none.</param>
/// <param name="Sha256">The hash of its files, or null.</param>
/// <param name="StaleAt">The time from which it is too old, or null.</param>
public sealed record ListInForce(
    string Key, ScreeningProcess Process, bool IsRequired, int? Threshold, int Version, string? Sha256, DateTimeOffset? StaleAt)
{
    /// <summary>The account that owns the list; <see cref="AccountId.None"/> for a list of the installation.</summary>
    public AccountId Account { get; init; } = AccountId.None;

    /// <summary>The threshold of its definition in ten-thousandths, or null.</summary>
    public int? OwnThreshold { get; init; }

    /// <summary>Returns whether it has a version that is not too old.</summary>
    public bool IsUsable(DateTimeOffset at) => Version > 0 && !(StaleAt < at);
}
