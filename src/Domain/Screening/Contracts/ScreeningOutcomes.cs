using System.Globalization;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Contracts;

/// <summary>The outcomes of the screenings of a customer and of its related entities so far. It is immutable.</summary>
public sealed record ScreeningOutcomes
{
    private const char Separator = ' ';
    private const char Part = ':';

    private readonly PartyOutcome[] _all;

    private ScreeningOutcomes(IEnumerable<PartyOutcome> all) => _all = [.. all.OrderBy(one => one.Position).ThenBy(one => one.Process)];

    /// <summary>No outcome.</summary>
    public static ScreeningOutcomes None { get; } = new([]);

    /// <summary>The outcomes, by position and process.</summary>
    public IReadOnlyList<PartyOutcome> All => _all;

    /// <summary>Whether a screening waits for a list.</summary>
    public bool IsPending => _all.Any(one => one.State == RunState.Pending);

    /// <summary>Whether a person has to decide about a hit.</summary>
    public bool HasOpenHits => _all.Any(one => one.HasOpenHits);

    /// <summary>The processes that the customer or a related entity was screened for.</summary>
    public IReadOnlyList<ScreeningProcess> Processes => [.. _all.Select(one => one.Process).Distinct().Order()];

    /// <summary>Returns the outcomes of these parties.</summary>
    public static ScreeningOutcomes Of(IEnumerable<PartyOutcome> all) => new(all);

    /// <summary>Reads a text that <see cref="ToString"/> wrote.</summary>
    public static ScreeningOutcomes Read(string text) =>
        new(text.Split(Separator, StringSplitOptions.RemoveEmptyEntries).Select(ReadOne));

    /// <summary>Returns the outcome of a party in a process; null if it was not screened.</summary>
    public PartyOutcome? Find(int position, ScreeningProcess process) =>
        _all.FirstOrDefault(one => one.Position == position && one.Process == process);

    /// <summary>Returns whether a person has confirmed that a party is a listed one.</summary>
    public bool IsMatch(int position, ScreeningProcess process) => Find(position, process)?.Match == true;

    /// <summary>Returns the matches that these outcomes have and others have not.</summary>
    public IReadOnlyList<PartyOutcome> MatchesBeyond(ScreeningOutcomes other) =>
        [.. _all.Where(one => one.Match == true && !other._all.Any(earlier => earlier.Process == one.Process
            && earlier.Position == one.Position && earlier.Match == true))];

    /// <inheritdoc/>
    public bool Equals(ScreeningOutcomes? other) => other is not null && _all.SequenceEqual(other._all);

    /// <inheritdoc/>
    public override int GetHashCode() => _all.Length;

    /// <summary>Returns the outcomes as text. The same outcomes have the same text.</summary>
    public override string ToString() => string.Join(Separator, _all.Select(one => string.Join(
        Part,
        one.Position.ToString(CultureInfo.InvariantCulture),
        Codes<ScreeningProcess>.Of(one.Process),
        Codes<RunState>.Of(one.State),
        one.Match switch { true => "1", false => "0", null => "" },
        one.HasOpenHits ? "1" : "0")));

    private static PartyOutcome ReadOne(string text)
    {
        var parts = text.Split(Part);
        return new(
            int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture),
            Codes<ScreeningProcess>.Read(parts[1]),
            Codes<RunState>.Read(parts[2]),
            parts[3] switch { "1" => true, "0" => false, _ => null },
            parts[4] == "1");
    }
}

/// <summary>The outcome of the screenings of one party in one process so far.</summary>
/// <param name="Position">0 for the customer, the index plus 1 for a related entity.</param>
/// <param name="Process">The process.</param>
/// <param name="State">The state.</param>
/// <param name="Match">True if a person confirmed a hit, false if nothing is left to decide, null if that is not known yet.</param>
/// <param name="HasOpenHits">Whether a person has to decide about a hit.</param>
public sealed record PartyOutcome(int Position, ScreeningProcess Process, RunState State, bool? Match, bool HasOpenHits);
