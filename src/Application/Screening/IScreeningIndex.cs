using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Application.Screening;

/// <summary>The lists in force, in memory.</summary>
public interface IScreeningIndex
{
    /// <summary>The lists in force now. Each change makes a new immutable value.</summary>
    ScreeningState Current { get; }
}

/// <summary>The lists in force at one time.</summary>
/// <param name="Lists">The lists that are not retired, by key.</param>
/// <param name="Index">Their names.</param>
/// <param name="Policy">The policy by which names are compared.</param>
/// <param name="Parser">Prepares the names of queries.</param>
public sealed record ScreeningState(IReadOnlyList<ListInForce> Lists, NameIndex Index, MatchPolicy Policy, NameParser Parser);

/// <summary>A list in force.</summary>
/// <param name="Key">The key.</param>
/// <param name="Process">The process.</param>
/// <param name="IsRequired">Whether a screening without it is pending.</param>
/// <param name="Threshold">Its threshold in ten-thousandths, or null.</param>
/// <param name="Version">Its version; 0 if it has none.</param>
/// <param name="Sha256">The hash of its files, or null.</param>
/// <param name="StaleAt">The time from which it is too old, or null.</param>
public sealed record ListInForce(
    string Key, ScreeningProcess Process, bool IsRequired, int? Threshold, int Version, string? Sha256, DateTimeOffset? StaleAt)
{
    /// <summary>Whether it has a version that is not too old.</summary>
    public bool IsUsable(DateTimeOffset at) => Version > 0 && !(StaleAt < at);
}
